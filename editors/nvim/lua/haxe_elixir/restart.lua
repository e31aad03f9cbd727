--- Starts a server that crashed again: with growing pauses, and not for ever.
---
--- A crash is an end that nobody asked for. A run of three minutes counts as a good one, and the
--- next crash after it begins with the first pause again.

local M = {}

local GOOD_RUN = 3 * 60 * 1000

--- By root: crashes in a row, when it was started (milliseconds), whether its end is expected.
local states = {}

local leaving = false
vim.api.nvim_create_autocmd('VimLeavePre', {
  callback = function()
    leaving = true
  end,
})

local function state_of(root)
  states[root] = states[root] or { crashes = 0, started = 0, expected = false }
  return states[root]
end

function M.started(root)
  local state = state_of(root)
  state.started = vim.loop.now()
  state.expected = false
end

--- The end of this root's server is wanted.
function M.expect_end(root)
  state_of(root).expected = true
end

--- Earlier crashes no longer count.
function M.forget()
  for _, state in pairs(states) do
    state.crashes = 0
  end
end

--- @param pauses number[] in milliseconds, one for each crash in a row that is forgiven
--- @param again function called with the root when it is to be started
function M.ended(root, code, signal, pauses, again)
  local state = state_of(root)
  local expected = state.expected
  state.expected = false
  if expected or leaving or (code == 0 and signal == 0) then
    return
  end
  if state.started > 0 and vim.loop.now() - state.started >= GOOD_RUN then
    state.crashes = 0
  end
  state.crashes = state.crashes + 1
  local pause = pauses[state.crashes]
  local how = signal ~= 0 and ('by signal ' .. signal) or ('with exit code ' .. code)
  vim.schedule(function()
    if not pause then
      vim.notify(
        'haxe-elixir: the language server keeps ending (' .. how .. '); :HaxeElixirRestart starts it again',
        vim.log.levels.ERROR
      )
      return
    end
    vim.notify('haxe-elixir: the language server ended ' .. how .. ', starting it again', vim.log.levels.WARN)
    vim.defer_fn(function()
      again(root)
      vim.api.nvim_exec_autocmds('User', { pattern = 'HaxeElixirServerStarted', modeline = false })
    end, pause)
  end)
end

return M
