-- The five things that have to work, with Neovim's own programming interface.
local checks = require('checks')
local haxe_elixir = require('haxe_elixir')
local preview = require('haxe_elixir.preview')

return {
  {
    'a fault is underlined, with its code',
    function()
      local buffer = checks.open('Doors.hx')
      checks.equal('haxe', vim.bo[buffer].filetype, 'filetype')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local missing = checks.wait('a diagnostic HX2', function()
        return checks.diagnostic(buffer, 'HX2')
      end, 30000)
      checks.equal(vim.diagnostic.severity.ERROR, missing.severity, 'severity')
      checks.matches('Locked', missing.message)
      local line = vim.api.nvim_buf_get_lines(buffer, missing.lnum, missing.lnum + 1, false)[1]
      checks.equal('door', line:sub(missing.col + 1, missing.end_col), 'the underlined text')
    end,
  },
  {
    'hover shows the generated Elixir',
    function()
      checks.open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(0)
      end)
      checks.go_to('greetOne')
      local hover = checks.answer('textDocument/hover', checks.position_parameters())
      checks.matches('```elixir.*greet_one', hover and hover.contents.value)
      local count = #vim.api.nvim_list_wins()
      vim.lsp.buf.hover()
      checks.wait('the hover window', function()
        return #vim.api.nvim_list_wins() > count
      end)
      -- A move of the cursor closes it, as for a user.
      checks.go_to('class')
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          vim.api.nvim_win_close(window, true)
        end
      end
    end,
  },
  {
    'the preview opens beside the source, read only',
    function()
      local source = checks.open('Greeter.hx')
      local window = vim.api.nvim_get_current_win()
      vim.cmd('HaxeElixirPreview')
      local buffer = preview.buffer_of(source)
      checks.wait('the text', function()
        return checks.text_of(buffer):find('defmodule Greeter do.*def greet_one%(')
      end)
      checks.equal('elixir', vim.bo[buffer].filetype, 'filetype')
      checks.equal(false, vim.bo[buffer].modifiable, 'modifiable')
      checks.equal(window, vim.api.nvim_get_current_win(), 'the focus stayed')
      local places = vim.tbl_map(function(one)
        return vim.api.nvim_win_get_position(one)[2]
      end, { window, vim.fn.bufwinid(buffer) })
      assert(places[2] > places[1], 'it is to the right')
    end,
  },
  {
    'the preview follows a save',
    function()
      local source = checks.open('Greeter.hx')
      local buffer = preview.buffer_of(source)
      checks.replace('greetOne', 'welcomeOne')
      vim.wait(400)
      assert(not checks.text_of(buffer):find('welcome_one'), 'not before the save')
      vim.cmd('silent write')
      checks.wait('the new name in the preview', function()
        return checks.text_of(buffer):find('def welcome_one%(')
      end)
    end,
  },
  {
    'the cursor of each side leads the other',
    function()
      local source = checks.open('Greeter.hx')
      local source_window = vim.api.nvim_get_current_win()
      local window = vim.fn.bufwinid(preview.buffer_of(source))
      checks.go_to('greetTwenty')
      local function line_in(one)
        local number = vim.api.nvim_win_get_cursor(one)[1]
        return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(one), number - 1, number, false)[1]
      end
      checks.matches('def greet_twenty%(', line_in(window), 'line in the preview')
      vim.api.nvim_set_current_win(window)
      checks.go_to('def welcome_one')
      checks.matches('function welcomeOne', line_in(source_window), 'line in the source')
      vim.api.nvim_set_current_win(source_window)
    end,
  },
  {
    'the preview follows typing, if set so',
    function()
      local buffer = preview.buffer_of(checks.open('Greeter.hx'))
      haxe_elixir.setup({ follow = 'type' })
      checks.replace('greetThree', 'welcomeThree')
      -- As with CursorMoved: it comes when Neovim waits for a key.
      vim.cmd('doautocmd <nomodeline> TextChanged')
      checks.wait('the new name in the preview', function()
        return checks.text_of(buffer):find('def welcome_three%(')
      end)
      checks.equal(true, vim.bo.modified, 'nothing was saved')
      haxe_elixir.setup({ follow = 'save' })
      vim.cmd('silent write')
    end,
  },
  {
    'what an unsaved edit changes is compared',
    function()
      local source = checks.open('Greeter.hx')
      checks.replace('greetFour', 'welcomeFour')
      vim.cmd('HaxeElixirDiff')
      checks.wait('the comparison', function()
        return #vim.api.nvim_list_tabpages() == 2
      end)
      local sides = vim.tbl_map(function(window)
        checks.equal(true, vim.wo[window].diff, 'a side of a comparison')
        return checks.text_of(vim.api.nvim_win_get_buf(window))
      end, vim.api.nvim_tabpage_list_wins(0))
      checks.equal(2, #sides, 'windows')
      checks.matches('def greet_four%(', sides[1], 'saved')
      checks.matches('def welcome_four%(', sides[2], 'unsaved')
      vim.cmd('tabclose')
      vim.cmd('buffer ' .. source)
      checks.replace('welcomeFour', 'greetFour')
      vim.cmd('silent write')
    end,
  },
  {
    "the workspace's Elixir is written",
    function()
      checks.open('Greeter.hx')
      vim.cmd('HaxeElixirCompile')
      checks.wait('the file', function()
        return vim.fn.filereadable(vim.env.HAXE_ELIXIR_FOLDER .. '/lib/greeter.ex') == 1
      end)
    end,
  },
  {
    'while the source has errors the last good output stays, and says so',
    function()
      local buffer = preview.buffer_of(checks.open('Greeter.hx'))
      local good = checks.text_of(buffer)
      checks.replace('return shout + "!";', 'return shout + ;')
      vim.cmd('silent write')
      checks.wait('the banner', function()
        local text = checks.text_of(buffer)
        return text ~= good and text:find('def welcome_one%(')
      end)
      checks.replace('return shout + ;', 'return shout + "!";')
      vim.cmd('silent write')
      checks.wait('the banner gone', function()
        return checks.text_of(buffer) == good
      end)
    end,
  },
  {
    'a quick fix is applied',
    function()
      local buffer = checks.open('Counter.hx')
      local unknown = checks.wait('a diagnostic HX3', function()
        return checks.diagnostic(buffer, 'HX3')
      end)
      vim.api.nvim_win_set_cursor(0, { unknown.lnum + 1, unknown.col })
      checks.choose('@:genserver', function()
        return checks.text_of(buffer):find('^@:genserver\n')
      end)
      checks.wait('the diagnostic gone', function()
        return not checks.diagnostic(buffer, 'HX3')
      end)
      vim.cmd('silent write')
    end,
  },
}
