--- `:checkhealth haxe_elixir`

local haxe_elixir = require('haxe_elixir')

local M = {}

local report = {
  start = vim.health and vim.health.start or require('health').report_start,
  ok = vim.health and vim.health.ok or require('health').report_ok,
  warn = vim.health and vim.health.warn or require('health').report_warn,
  error = vim.health and vim.health.error or require('health').report_error,
  info = vim.health and vim.health.info or require('health').report_info,
}

local function check_neovim()
  report.start('Neovim')
  if vim.fn.has('nvim-0.10') == 1 then
    report.ok('has everything that the plugin can use')
  elseif vim.fn.has('nvim-0.7') == 1 then
    report.warn('is older than 0.10: no inlay hints, no semantic tokens')
  else
    report.error('is older than 0.7, which the plugin needs')
  end
end

local function check_server()
  report.start('Language server')
  local root = haxe_elixir.root_of(vim.fn.getcwd() .. '/x')
  local command = haxe_elixir.command_for(root)
  if not command then
    report.error('not found', {
      'Install it into an environment of the project: python3 -m venv .venv && .venv/bin/pip install …',
      'or name it: require("haxe_elixir").setup({ command = { "/path/to/haxe-elixir" } })',
    })
    return
  end
  local words = table.concat(command, ' ')
  local said = vim.fn.system(vim.list_extend(vim.deepcopy(command), { '--version' }))
  if vim.v.shell_error == 0 then
    report.ok(words .. ' is ' .. vim.trim(said))
  else
    report.error(words .. ' does not run: ' .. vim.trim(said))
  end
  report.info('root of the working directory: ' .. root)
end

local function check_elixir()
  report.start('Elixir')
  if vim.fn.executable('elixir') == 1 then
    report.ok('elixir is on the PATH')
  else
    report.info('elixir is not on the PATH: the output can be read here, not run')
  end
end

function M.check()
  check_neovim()
  check_server()
  check_elixir()
end

return M
