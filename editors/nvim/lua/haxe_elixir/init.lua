--- The language server in Neovim: which command, which root, attach, restart.
---
--- One server per root. After a crash it is started again with growing pauses, not for ever
--- (restart.lua says how). Neovim 0.7 has no `vim.lsp.start`; compatibility.lua does the same by
--- hand.

local commands = require('haxe_elixir.commands')
local compatibility = require('haxe_elixir.compatibility')
local restart = require('haxe_elixir.restart')

local M = {}

--- What `setup` may change.
local settings = {
  -- The command of the language server, as a list. nil: the one of the project's environment,
  -- then of the one that is active, then of the PATH.
  command = nil,
  -- What is read: 'cookbook' (Haxe with the additions) or 'haxe' (what the Haxe compiler reads).
  -- nil: as the project says, else 'cookbook'.
  dialect = nil,
  -- When the preview follows the source: 'save' or 'type'.
  follow = 'save',
  -- Mend indentation and missing brackets while typing (the server says how).
  on_type = true,
  -- Let the server say what folds, in windows that show a Haxe file.
  folding = false,
  -- Show types and names that the source doesn't say (Neovim 0.10 and newer). A table says which:
  -- { variableTypes = true, parameterTypes = true, returnTypes = true,
  --   parameterNames = 'none' | 'literals' | 'all', elixirNames = false }
  inlay_hints = true,
  -- Which files are checked: { scope = 'openFiles' } or { scope = 'workspace' }.
  diagnostics = nil,
  -- Which lenses there are: { references = 'none' | 'functions' | 'all', elixir = true }.
  code_lens = nil,
  -- What is written: { writeOnSave = true, sourceMaps = true }, where the build puts it.
  output = nil,
  -- Called as on_attach(client, buffer) for each buffer that the server takes.
  on_attach = nil,
  -- Client capabilities, e.g. of a completion plugin. nil: Neovim's own.
  capabilities = nil,
  -- Pauses before a crashed server is started again, in milliseconds; after the last it stays down.
  pauses = { 500, 1000, 2000, 4000, 8000, 16000 },
}

local ROOT_FILES = { 'haxe-elixir.toml' }
local BUILD_FILE = '%.hxml$'

--- @param options table|nil see `settings`
function M.setup(options)
  settings = vim.tbl_extend('force', settings, options or {})
end

function M.settings()
  return settings
end

--- Has the buffer's file looked after by the server of its root, started when there is none yet.
function M.attach(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' or vim.bo[buffer].buftype ~= '' then
    return
  end
  local root = M.root_of(name)
  local command = M.command_for(root)
  if not command then
    vim.notify_once(
      'haxe-elixir: no language server found. Install it into .venv of the project or on the '
        .. 'PATH, or name it with require("haxe_elixir").setup({ command = { … } }).',
      vim.log.levels.WARN
    )
    return
  end
  commands.register()
  compatibility.start({
    name = 'haxe-elixir',
    cmd = vim.list_extend(vim.deepcopy(command), { 'serve', '--stdio' }),
    root_dir = root,
    capabilities = settings.capabilities,
    settings = { ['haxe-elixir'] = M.server_settings() },
    init_options = vim.tbl_extend('force', M.server_settings(), { clientCommands = commands.names() }),
    on_attach = function(client, attached)
      M.attached(client, attached)
    end,
    on_init = function()
      restart.started(root)
    end,
    on_exit = function(code, signal)
      restart.ended(root, code, signal, settings.pauses, M.attach_all)
    end,
  }, buffer)
end

--- What the server is told of the settings.
function M.server_settings()
  local told = { dialect = settings.dialect or 'project' }
  if type(settings.inlay_hints) == 'table' then
    told.inlayHints = settings.inlay_hints
  end
  told.diagnostics = settings.diagnostics
  told.codeLens = settings.code_lens
  told.output = settings.output
  return told
end

--- What a buffer gets once its server is there.
function M.attached(client, buffer)
  if settings.on_type then
    require('haxe_elixir.typing').attach(client, buffer)
  end
  if settings.folding then
    require('haxe_elixir.folding').attach(buffer)
  end
  if settings.inlay_hints and vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if settings.on_attach then
    settings.on_attach(client, buffer)
  end
end

--- Attaches every Haxe buffer of a root (of all roots without one) that no server looks after.
--- What is out of sight and as on disk waits until it is shown: Neovim asks a new server for the
--- diagnostics of buffers in a window only, when they are attached.
function M.attach_all(root)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local wanted = vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'haxe'
    if wanted and (root == nil or M.root_of(vim.api.nvim_buf_get_name(buffer)) == root) then
      if M.client(buffer) then
        -- It has been attached in the meantime.
      elseif vim.bo[buffer].modified or #vim.fn.win_findbuf(buffer) > 0 then
        M.attach(buffer)
      else
        vim.api.nvim_create_autocmd('BufWinEnter', {
          buffer = buffer,
          once = true,
          callback = function()
            M.attach(buffer)
          end,
        })
      end
    end
  end
end

--- Stops the servers and starts them again: also those that kept crashing.
function M.restart()
  local clients = compatibility.clients('haxe-elixir')
  for _, client in ipairs(clients) do
    restart.expect_end(client.config.root_dir)
    compatibility.call(client, 'stop', true)
  end
  restart.forget()
  compatibility.wait_until(function()
    return #compatibility.clients('haxe-elixir') == 0
  end, function()
    M.attach_all(nil)
  end)
end

--- The running client of a buffer, or nil.
function M.client(buffer)
  for _, client in ipairs(compatibility.clients('haxe-elixir', buffer)) do
    return client
  end
  return nil
end

--- The root of a file: the nearest folder with haxe-elixir.toml, else with a build file (*.hxml),
--- else with .git, else the file's own.
function M.root_of(file)
  local start = vim.fn.fnamemodify(file, ':p:h')
  return compatibility.ancestor(start, function(folder)
    return vim.tbl_contains(
      vim.tbl_map(function(name)
        return vim.fn.filereadable(folder .. '/' .. name) == 1
      end, ROOT_FILES),
      true
    )
  end) or compatibility.ancestor(start, function(folder)
    for _, name in ipairs(vim.fn.readdir(folder)) do
      if name:match(BUILD_FILE) then
        return true
      end
    end
    return false
  end) or compatibility.ancestor(start, function(folder)
    return vim.fn.getftype(folder .. '/.git') ~= ''
  end) or start
end

--- The command of the server as a list, or nil where there is none.
function M.command_for(root)
  if settings.command then
    return settings.command
  end
  local program = vim.fn.has('win32') == 1 and '/Scripts/haxe-elixir.exe' or '/bin/haxe-elixir'
  local candidates = {}
  for _, name in ipairs({ '.venv', 'venv', 'env' }) do
    table.insert(candidates, root .. '/' .. name .. program)
  end
  if vim.env.VIRTUAL_ENV then
    table.insert(candidates, vim.env.VIRTUAL_ENV .. program)
  end
  table.insert(candidates, 'haxe-elixir')
  for _, candidate in ipairs(candidates) do
    if vim.fn.executable(candidate) == 1 then
      return { candidate }
    end
  end
  return nil
end

return M
