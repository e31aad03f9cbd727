--- What an unsaved edit changes in the Elixir, and writing the Elixir of the whole workspace.

local compatibility = require('haxe_elixir.compatibility')

local M = {}

local function tell(message, level)
  vim.notify('haxe-elixir: ' .. message, level or vim.log.levels.INFO)
end

--- Calls `run(client)` with the client of a buffer, or says that there is none.
local function with_client(buffer, run)
  local client = require('haxe_elixir').client(buffer)
  if client then
    run(client)
  else
    tell('no language server looks after this file', vim.log.levels.WARN)
  end
end

--- A buffer with a text that can't be written, shown in the current window.
local function show(text, name)
  local buffer = vim.api.nvim_create_buf(false, true)
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split((text:gsub('\n$', '')), '\r?\n'))
  vim.api.nvim_buf_set_name(buffer, ('haxe-elixir://%d/%s'):format(buffer, name))
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'elixir'
  vim.api.nvim_win_set_buf(0, buffer)
  vim.cmd('diffthis')
end

--- The Elixir of the saved text and of the buffer's beside each other, in a tab of their own.
function M.diff(source)
  with_client(source, function(client)
    local parameters = { uri = vim.uri_from_bufnr(source) }
    compatibility.call(client, 'request', 'haxeElixir/compiledDiff', parameters, function(fault, found)
      if fault or not found or found == vim.NIL then
        tell('no compiled output' .. (fault and (': ' .. fault.message) or ''), vim.log.levels.WARN)
      elseif found.saved == vim.NIL or not found.saved then
        tell('the saved text has errors: there is no Elixir to compare with', vim.log.levels.WARN)
      elseif found.stale then
        tell('the text has errors: it has no Elixir to compare', vim.log.levels.WARN)
      elseif found.diff == '' then
        tell('the unsaved edit changes nothing in the Elixir')
      else
        vim.cmd('tabnew')
        show(found.saved, 'saved/' .. found.path)
        vim.cmd('rightbelow vertical new')
        show(found.unsaved, 'unsaved/' .. found.path)
      end
    end, source)
  end)
end

--- Saves the Haxe files that were changed, and has the server write the Elixir of all.
function M.compile(buffer)
  for _, one in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(one) and vim.bo[one].filetype == 'haxe' and vim.bo[one].modified then
      vim.api.nvim_buf_call(one, function()
        vim.cmd('silent write')
      end)
    end
  end
  with_client(buffer, function(client)
    local parameters = { command = 'haxe-elixir.compileWorkspace', arguments = {} }
    -- What was written the server tells in a message.
    compatibility.call(client, 'request', 'workspace/executeCommand', parameters, function(fault)
      if fault then
        tell(fault.message, vim.log.levels.ERROR)
      end
    end, buffer)
  end)
end

return M
