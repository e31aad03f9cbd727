vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = '*.hx',
  callback = function()
    vim.bo.filetype = 'haxe'
  end,
})
