--- Growing and shrinking a selection along the tree: an operand, the expression, the statement, …
---
--- Neovim 0.12 has `vim.lsp.buf.selection_range`; this works in all versions. The first `grow` asks
--- the server; the next ones, and `shrink`, walk along its answer as long as the selection is one of it.

local compatibility = require('haxe_elixir.compatibility')

local M = {}

--- The last answer: `{ buffer, tick, spans, place }`, spans in bytes, innermost first.
local state = {}

local function line_of(buffer, line)
  return vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
end

local function in_bytes(buffer, place, encoding)
  return { place.line, compatibility.byte_of(line_of(buffer, place.line), place.character, encoding) }
end

local function spans_of(buffer, selection, encoding)
  local spans = {}
  while selection and selection ~= vim.NIL do
    table.insert(spans, {
      in_bytes(buffer, selection.range.start, encoding),
      in_bytes(buffer, selection.range['end'], encoding),
    })
    selection = selection.parent
  end
  return spans
end

--- The spans around the cursor of the current window.
function M.spans(buffer)
  local client = require('haxe_elixir').client(buffer)
  if not client then
    return {}
  end
  local encoding = client.offset_encoding or 'utf-16'
  local cursor = vim.api.nvim_win_get_cursor(0)
  local column = compatibility.units_of(vim.api.nvim_get_current_line(), cursor[2], encoding)
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/selectionRange', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    positions = { { line = cursor[1] - 1, character = column } },
  }, 2000)
  local answer = answers and answers[client.id]
  return answer and answer.result and spans_of(buffer, answer.result[1], encoding) or {}
end

local function select(span)
  local first, last = span[1], { span[2][1], span[2][2] - 1 }
  if last[2] < 0 and last[1] > first[1] then
    last = { last[1] - 1, math.max(0, #line_of(0, last[1] - 1) - 1) }
  end
  if vim.fn.mode():match('[vV\22]') then
    vim.cmd('normal! \27')
  end
  vim.api.nvim_win_set_cursor(0, { first[1] + 1, first[2] })
  vim.cmd('normal! v')
  vim.api.nvim_win_set_cursor(0, { last[1] + 1, math.max(0, last[2]) })
end

local function move(step)
  local buffer = vim.api.nvim_get_current_buf()
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local known = state.buffer == buffer and state.tick == tick and vim.fn.mode():match('[vV\22]')
  if not known then
    state = { buffer = buffer, tick = tick, spans = M.spans(buffer), place = 0 }
    step = 1
  end
  local place = math.max(1, math.min(#state.spans, state.place + step))
  if state.spans[place] then
    state.place = place
    select(state.spans[place])
  end
end

--- Selects what is around the cursor, or the next larger part around the selection.
function M.grow()
  move(1)
end

--- Goes back to the next smaller part.
function M.shrink()
  move(-1)
end

return M
