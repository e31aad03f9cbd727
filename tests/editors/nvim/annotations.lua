-- Annotations that are misspelt, incomplete or absent, mended from the menu of fixes.
local checks = require('checks')
local haxe_elixir = require('haxe_elixir')

--- Takes the fix of a title for a diagnostic of `code`: `pattern` is in the text then, the
--- diagnostic is gone, and one step of undo takes all of it back.
local function mend(name, code, title, pattern)
  local buffer = checks.open(name)
  checks.wait('a client', function()
    return haxe_elixir.client(buffer)
  end)
  -- What is told of the text before an undo or before the file was read again comes late, and
  -- lies at other lines: no fix is there.
  checks.wait('a diagnostic ' .. code .. ' with its fix', function()
    local found = checks.diagnostic(buffer, code)
    if found and found.lnum < vim.api.nvim_buf_line_count(buffer) then
      vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
      return checks.offers(title)
    end
  end)
  local before = checks.text_of(buffer)
  checks.choose(title, function()
    return checks.text_of(buffer):find(pattern)
  end)
  local function gone()
    return not checks.diagnostic(buffer, code)
  end
  checks.wait('the diagnostic gone', gone)
  local after = checks.text_of(buffer)
  vim.cmd('silent undo')
  checks.equal(before, checks.text_of(buffer), 'what one undo leaves')
  vim.cmd('silent redo')
  checks.equal(after, checks.text_of(buffer), 'what the redo brings')
  checks.wait('the diagnostic gone again', gone)
  vim.cmd('silent write')
end

return {
  {
    'a misspelt annotation is corrected',
    function()
      mend('Stock.hx', 'HX301', 'Change to `@:schema`', '^@:schema%("shelves"%)\n')
    end,
  },
  {
    'a missing argument of an annotation is written',
    function()
      mend('Stock.hx', 'HX305', 'Add `table`', '\n@:schema%("table_name"%)\nclass Box')
    end,
  },
  {
    'a missing callback is written',
    function()
      mend('Stock.hx', 'HX310', 'Write `init`', '\n\tpublic function init%(args: Dynamic%)')
    end,
  },
  {
    'a class is annotated by its shape',
    function()
      mend('Stock.hx', 'HX314', 'Add `@:liveview`', '\n@:liveview\nclass Dial')
    end,
  },
  {
    'the handler of an event is written',
    function()
      mend('Stock.hx', 'HX517', 'Write the handler of `turn`', 'handleEvent%("turn", ')
    end,
  },
}
