--- What the server mends while one types: indentation, missing brackets, comments that go on.
---
--- Neovim 0.12 asks servers by itself once it is told to; older ones are helped here. The cursor
--- keeps its place before what was behind it, whatever is put in on either side.

local compatibility = require('haxe_elixir.compatibility')

local M = {}

local TRIGGERS = { ['}'] = true, [')'] = true, [']'] = true, [';'] = true, [':'] = true, ['>'] = true }

--- By buffer: the typed character that is not yet sent, and where the cursor last was.
local states = {}

function M.attach(client, buffer)
  if vim.lsp.on_type_formatting then
    vim.lsp.on_type_formatting.enable(true, { client_id = client.id })
    return
  end
  if states[buffer] then
    return
  end
  local state = {}
  states[buffer] = state
  local group = vim.api.nvim_create_augroup('haxe_elixir_typing_' .. buffer, { clear = true })
  local function on(events, run)
    vim.api.nvim_create_autocmd(events, { group = group, buffer = buffer, callback = run })
  end
  local function remember()
    state.row = vim.api.nvim_win_get_cursor(0)[1]
    state.lines = vim.api.nvim_buf_line_count(buffer)
  end
  on('InsertEnter', remember)
  on('InsertCharPre', function()
    state.typed = TRIGGERS[vim.v.char] and vim.v.char or nil
  end)
  on('TextChangedI', function()
    local typed = state.typed
    state.typed = nil
    local row, lines = vim.api.nvim_win_get_cursor(0)[1], vim.api.nvim_buf_line_count(buffer)
    if state.row and row == state.row + 1 and lines == state.lines + 1 then
      typed = '\n'
    end
    remember()
    if typed then
      M.after(buffer, typed)
    end
  end)
  on('CursorMovedI', remember)
  on('BufWipeout', function()
    states[buffer] = nil
    pcall(vim.api.nvim_del_augroup_by_id, group)
  end)
end

--- Asks what to mend after `typed`, which stands before the cursor of the current window, and mends
--- it, unless more was typed in the meantime. `done` is called in any case.
function M.after(buffer, typed, done)
  done = done or function() end
  local client = require('haxe_elixir').client(buffer)
  if not client then
    return done()
  end
  local encoding = client.offset_encoding or 'utf-16'
  local cursor = vim.api.nvim_win_get_cursor(0)
  local line = vim.api.nvim_get_current_line()
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local width = vim.bo[buffer].shiftwidth
  compatibility.call(client, 'request', 'textDocument/onTypeFormatting', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = {
      line = cursor[1] - 1,
      character = compatibility.units_of(line, math.min(cursor[2], #line), encoding),
    },
    ch = typed,
    options = {
      tabSize = width > 0 and width or vim.bo[buffer].tabstop,
      insertSpaces = vim.bo[buffer].expandtab,
    },
  }, function(fault, edits)
    local unchanged = vim.api.nvim_buf_is_valid(buffer)
      and vim.api.nvim_buf_get_changedtick(buffer) == tick
      and vim.api.nvim_get_current_buf() == buffer
    if not fault and edits and edits ~= vim.NIL and #edits > 0 and unchanged then
      if typed == '>' then -- what is put in stands behind the cursor
        vim.lsp.util.apply_text_edits(edits, buffer, encoding)
        vim.api.nvim_win_set_cursor(0, cursor)
      else
        M.apply(buffer, edits, encoding)
      end
    end
    done()
  end, buffer)
end

--- Applies edits; the cursor stays before what was behind it on its line.
function M.apply(buffer, edits, encoding)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local behind = vim.api.nvim_get_current_line():sub(cursor[2] + 1):gsub('^%s+', '')
  vim.lsp.util.apply_text_edits(edits, buffer, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, cursor[1] - 1, cursor[1], false)[1] or ''
  local column = #line
  if behind ~= '' and line:sub(-#behind) == behind then
    column = #line - #behind
  end
  vim.api.nvim_win_set_cursor(0, { cursor[1], column })
end

return M
