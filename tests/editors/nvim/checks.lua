-- What the checks in Neovim share: waiting, and a report on disk (as for VS Code's checks.js).
local M = {}

--- After a first fault the others are probably its consequences: not much is waited for them.
local AFTER_A_FAULT = 6000
local faults = 0

--- Runs the event loop until `look` gives something truthy, which is returned.
function M.wait(what, look, patience)
  local seen
  vim.wait(faults == 0 and (patience or 15000) or AFTER_A_FAULT, function()
    seen = look()
    return seen
  end, 20)
  if not seen then
    error('waited for ' .. what .. '\n' .. vim.api.nvim_exec('messages', true), 2)
  end
  return seen
end

function M.equal(expected, actual, what)
  if not vim.deep_equal(expected, actual) then
    local text = '%s: expected %s, is %s'
    error(text:format(what or 'value', vim.inspect(expected), vim.inspect(actual)), 2)
  end
end

function M.matches(pattern, text, what)
  if not tostring(text):find(pattern) then
    error(('%s: %s is not in\n%s'):format(what or 'text', pattern, text), 2)
  end
end

--- Puts the cursor on the first occurrence of a plain text in the current buffer.
function M.go_to(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column })
      -- Neovim fires it when it waits for a key, which a script never does.
      vim.cmd('doautocmd <nomodeline> CursorMoved')
      return number
    end
  end
  error(text .. ' is not in the buffer', 2)
end

function M.replace(from, to)
  local number = M.go_to(from)
  local line = vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
  local start, stop = line:find(from, 1, true)
  local new = line:sub(1, start - 1) .. to .. line:sub(stop + 1)
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { new })
end

function M.text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

--- Opens a file of the project; its buffer.
function M.open(name)
  vim.cmd('edit ' .. vim.env.HAXE_ELIXIR_FOLDER .. '/' .. name)
  return vim.api.nvim_get_current_buf()
end

--- The first diagnostic of a buffer whose code starts so.
function M.diagnostic(buffer, code)
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local its = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
    if tostring(its):find('^' .. code) then
      return found
    end
  end
end

--- What a request of the current buffer's server answers.
function M.answer(method, parameters)
  local results = vim.lsp.buf_request_sync(0, method, parameters, 15000)
  for _, result in pairs(results or {}) do
    if result.result then
      return result.result
    end
  end
end

function M.position_parameters()
  local client = require('haxe_elixir').client(0)
  return vim.lsp.util.make_position_params(0, client.offset_encoding)
end

--- Whether the menu at the cursor has an action of the title.
function M.offers(title)
  local parameters = M.position_parameters()
  local place = parameters.position
  parameters.range = { start = place, ['end'] = place }
  parameters.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
  for _, action in ipairs(M.answer('textDocument/codeAction', parameters) or {}) do
    if action.title:find(title, 1, true) then
      return true
    end
  end
end

--- Chooses the action of a title at the cursor from the menu, as a user does.
function M.choose(title, done)
  local select = vim.ui.select
  local offered
  vim.ui.select = function(items, options, take)
    offered = vim.tbl_map(options.format_item, items)
    for number, text in ipairs(offered) do
      if text:find(title, 1, true) then
        return take(items[number], number)
      end
    end
  end
  vim.lsp.buf.code_action()
  local ok, fault = pcall(M.wait, title, done)
  vim.ui.select = select
  if not ok then
    error(fault .. '\noffered were ' .. vim.inspect(offered), 2)
  end
end

--- Runs the checks in order, writes `{name: {fault, milliseconds}}` as JSON, ends Neovim.
function M.report(checks)
  local results = {}
  for _, check in ipairs(checks) do
    local started = vim.loop.hrtime()
    local ok, fault = xpcall(check[2], debug.traceback)
    faults = faults + (ok and 0 or 1)
    results[check[1]] = {
      fault = ok and vim.NIL or tostring(fault),
      milliseconds = math.floor((vim.loop.hrtime() - started) / 1e6),
    }
    local file = assert(io.open(vim.env.HAXE_ELIXIR_REPORT, 'w'))
    file:write(vim.fn.json_encode(results))
    file:close()
  end
  vim.cmd('qa!')
end

return M
