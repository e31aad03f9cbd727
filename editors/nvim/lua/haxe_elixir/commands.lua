--- The commands that the server's actions and lenses name. Neovim runs those that it finds in
--- `vim.lsp.commands` itself; the server hears their names in `initializationOptions`.

local compatibility = require('haxe_elixir.compatibility')

local M = {}

local function buffer_of(uri)
  local buffer = vim.uri_to_bufnr(uri)
  vim.fn.bufload(buffer)
  return buffer
end

--- The place of a position in a buffer: row and column, both from 0, the column in bytes.
local function place_of(buffer, position, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ''
  return position.line, compatibility.byte_of(line, position.character, encoding)
end

local function encoding_of(context)
  local client = context and context.client_id and vim.lsp.get_client_by_id(context.client_id)
  return client and client.offset_encoding or 'utf-16'
end

--- Selects a place, so that what is typed next takes its place; an empty one gets the cursor.
local function select(command, context)
  local argument = command.arguments[1]
  local buffer = buffer_of(argument.uri)
  if vim.api.nvim_get_current_buf() ~= buffer then
    vim.cmd('buffer ' .. buffer)
  end
  local encoding = encoding_of(context)
  local row, column = place_of(buffer, argument.range.start, encoding)
  local last, behind = place_of(buffer, argument.range['end'], encoding)
  if last >= vim.api.nvim_buf_line_count(buffer) then
    return
  end
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
  if row == last and column == behind then
    return
  end
  vim.cmd('normal! v')
  local inclusive = vim.o.selection ~= 'exclusive'
  vim.api.nvim_win_set_cursor(0, { last + 1, inclusive and math.max(behind - 1, 0) or behind })
  -- Select mode: it begins when Neovim waits for the next key.
  local keys = vim.api.nvim_replace_termcodes('<C-g>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'n', false)
end

--- The uses that a lens counts, in the quickfix list.
local function show_references(command, context)
  local argument = command.arguments[1]
  local items = vim.lsp.util.locations_to_items(argument.locations or {}, encoding_of(context))
  vim.fn.setqflist({}, ' ', { title = command.title, items = items })
  vim.cmd('botright copen')
end

local function show_compiled_output(command)
  require('haxe_elixir.preview').open(buffer_of(command.arguments[1].uri))
end

local COMMANDS = {
  ['haxe-elixir.select'] = select,
  ['haxe-elixir.showReferences'] = show_references,
  ['haxe-elixir.showCompiledOutput'] = show_compiled_output,
}

function M.names()
  local names = vim.tbl_keys(COMMANDS)
  table.sort(names)
  return names
end

function M.register()
  for name, run in pairs(COMMANDS) do
    vim.lsp.commands[name] = vim.lsp.commands[name] or run
  end
end

return M
