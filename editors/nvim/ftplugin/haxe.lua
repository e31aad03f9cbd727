-- What every Haxe buffer gets: comments, indentation by braces, the language server.
vim.bo.commentstring = '// %s'
vim.bo.comments = 's1:/*,mb:*,ex:*/,://'
vim.bo.cindent = true
-- Atoms (`:ok`) and the labels of a switch are no labels of C; annotations don't move to column 0.
vim.bo.cinoptions = 'J1,L0,l1,j1'
vim.bo.cinkeys = '0{,0},0),0],!^F,o,O,e'

-- Also when the file is read again by `:edit`, which detaches the client.
require('haxe_elixir').attach(vim.api.nvim_get_current_buf())
