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

command('HaxeElixirDiff', 'Show what the unsaved edit changes in the compiled Elixir', function()
  require('haxe_elixir.writing').diff(vim.api.nvim_get_current_buf())
end)

command('HaxeElixirCompile', 'Write the Elixir of all Haxe files of the workspace', function()
  require('haxe_elixir.writing').compile(vim.api.nvim_get_current_buf())
end)

command('HaxeElixirRestart', 'Restart the haxe-elixir language server', function()
  require('haxe_elixir').restart()
end)

command('HaxeElixirLog', 'Show the log of the language servers', function()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(vim.lsp.get_log_path()))
end)

for _, name in ipairs({ 'grow', 'shrink' }) do
  vim.keymap.set({ 'n', 'x' }, ('<Plug>(haxe-elixir-%s)'):format(name), function()
    require('haxe_elixir.selection')[name]()
  end, { desc = ('%s the selection along the tree'):format(name) })
end

-- Semantic tokens that are not the protocol's own; a colour scheme may say otherwise.
if vim.fn.has('nvim-0.9') == 1 then
  for group, link in pairs({
    ['@lsp.type.atom.haxe'] = 'Constant',
    ['@lsp.type.escapeSequence.haxe'] = 'SpecialChar',
    ['@lsp.type.modifier.haxe'] = 'StorageClass',
    ['@lsp.type.tag.haxe'] = 'Tag',
    ['@lsp.type.attribute.haxe'] = 'Identifier',
    ['@lsp.mod.inactive.haxe'] = 'Comment',
  }) do
    vim.api.nvim_set_hl(0, group, { link = link, default = true })
  end
end
