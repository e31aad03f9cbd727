-- All checks in Neovim, in the order in which they build on each other.
package.path = vim.env.HAXE_ELIXIR_CHECKS .. '/?.lua;' .. package.path
local checks = require('checks')

local all = {}
for _, part in ipairs({ 'five_things', 'language', 'patterns', 'annotations', 'mishaps' }) do
  vim.list_extend(all, require(part))
end
checks.report(all)
