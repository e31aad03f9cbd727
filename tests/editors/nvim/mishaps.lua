-- A server that was killed, and what :checkhealth says.
local checks = require('checks')
local haxe_elixir = require('haxe_elixir')
local preview = require('haxe_elixir.preview')

local function process_of(client)
  -- Neovim has no name for it: the server's process is the child with its command line.
  local pids = vim.api.nvim_get_proc_children(vim.fn.getpid())
  for _, pid in ipairs(pids) do
    local file = io.open('/proc/' .. pid .. '/cmdline')
    local words = file and file:read('*a') or ''
    if file then
      file:close()
    end
    if words:find('serve%z%-%-stdio') then
      return pid
    end
  end
end

return {
  {
    'a killed server is started again, and the preview goes on',
    function()
      checks.open('Greeter.hx')
      local before = checks.wait('a server', process_of)
      vim.loop.kill(before, 'sigkill')
      checks.wait('another server', function()
        local now = process_of()
        return now and now ~= before
      end)
      local doors = checks.open('Doors.hx')
      checks.wait('its diagnostics', function()
        return haxe_elixir.client(doors) and checks.diagnostic(doors, 'HX2')
      end)
      local buffer = checks.open('Greeter.hx')
      checks.replace('greetTwo', 'welcomeTwo')
      vim.cmd('silent write')
      checks.wait('the new name in the preview', function()
        return checks.text_of(preview.buffer_of(buffer)):find('def welcome_two%(')
      end)
    end,
  },
  {
    ':checkhealth finds the server',
    function()
      vim.cmd('checkhealth haxe_elixir')
      local text = checks.wait('the report', function()
        local all = checks.text_of(0)
        return all:find('Language server') and all
      end)
      checks.matches('haxe%-elixir is ', text)
      assert(not text:find('ERROR'), text)
    end,
  },
}
