--- Folds from the server, in windows that show a Haxe buffer.
---
--- Neovim 0.11 has `vim.lsp.foldexpr`; in older ones the server's answer is kept by buffer and asked
--- for again after a pause in typing.

local compatibility = require('haxe_elixir.compatibility')

local M = {}

local PAUSE = 300

--- By buffer: the level of each line as 'foldexpr' wants it.
local levels = {}

function M.attach(buffer)
  local expression = "v:lua.require'haxe_elixir.folding'.level(v:lnum)"
  if vim.lsp.foldexpr then
    expression = 'v:lua.vim.lsp.foldexpr()'
  elseif not levels[buffer] then
    M.follow(buffer)
  end
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    vim.api.nvim_win_call(window, function()
      vim.wo.foldmethod = 'expr'
      vim.wo.foldexpr = expression
      vim.wo.foldlevel = 99
    end)
  end
end

--- Asks for the folds of a buffer now and after each change.
function M.follow(buffer)
  levels[buffer] = {}
  local asked = 0
  local function ask()
    asked = asked + 1
    local mine = asked
    vim.defer_fn(function()
      if mine == asked and vim.api.nvim_buf_is_valid(buffer) then
        M.update(buffer)
      end
    end, PAUSE)
  end
  vim.api.nvim_create_autocmd({ 'TextChanged', 'InsertLeave' }, { buffer = buffer, callback = ask })
  vim.api.nvim_create_autocmd('BufWipeout', {
    buffer = buffer,
    callback = function()
      levels[buffer] = nil
    end,
  })
  M.update(buffer)
end

function M.update(buffer, done)
  local client = require('haxe_elixir').client(buffer)
  if not client then
    return
  end
  local parameters = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  compatibility.call(client, 'request', 'textDocument/foldingRange', parameters, function(_, folds)
    if folds and folds ~= vim.NIL and vim.api.nvim_buf_is_valid(buffer) then
      levels[buffer] = M.levels_of(folds, vim.api.nvim_buf_line_count(buffer))
      for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
        vim.api.nvim_win_call(window, function()
          if vim.wo.foldmethod == 'expr' then
            vim.wo.foldmethod = 'expr' -- the levels are computed again
          end
        end)
      end
    end
    if done then
      done()
    end
  end, buffer)
end

--- The answer's folds as values of 'foldexpr', by line from 1.
function M.levels_of(folds, count)
  local depth, starts = {}, {}
  for line = 1, count do
    depth[line] = 0
  end
  for _, fold in ipairs(folds) do
    starts[fold.startLine + 1] = true
    for line = fold.startLine + 1, math.min(count, fold.endLine + 1) do
      depth[line] = depth[line] + 1
    end
  end
  for line = 1, count do
    depth[line] = (starts[line] and '>' or '') .. depth[line]
  end
  return depth
end

function M.level(line)
  local known = levels[vim.api.nvim_get_current_buf()]
  return known and known[line] or '0'
end

return M
