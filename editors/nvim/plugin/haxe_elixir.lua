-- The commands. Everything else loads when a Haxe file is opened, or one of these is used.
if vim.g.loaded_haxe_elixir then
  return
end
vim.g.loaded_haxe_elixir = true

local function command(name, description, run)
  vim.api.nvim_create_user_command(name, run, { desc = description })
end

command('HaxeElixirPreview', 'Show the compiled Elixir of this Haxe file beside it', function()
  require('haxe_elixir.preview').open(vim.api.nvim_get_current_buf())
end)

command('HaxeElixirRestart', 'Restart the haxe-elixir language server', function()
  require('haxe_elixir').restart()
end)

command('HaxeElixirLog', 'Show the log of the language servers', function()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(vim.lsp.get_log_path()))
end)
