-- What the server knows of the language: uses, names, types, layout.
local checks = require('checks')
local haxe_elixir = require('haxe_elixir')

return {
  {
    'a use leads to its declaration, and that to its uses',
    function()
      checks.open('Doors.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(0)
      end)
      checks.go_to('Closed')
      local parameters = checks.position_parameters()
      local declared = checks.answer('textDocument/definition', parameters)
      checks.matches('/Door.hx$', (declared[1] or declared).uri, 'the file')
      parameters.context = { includeDeclaration = true }
      local files = vim.tbl_map(function(one)
        return one.uri:match('[^/]+$')
      end, checks.answer('textDocument/references', parameters))
      table.sort(files)
      checks.equal({ 'Door.hx', 'Doors.hx' }, files, 'files')
      vim.lsp.buf.definition()
      checks.wait('the declaration', function()
        return vim.api.nvim_buf_get_name(0):find('/Door.hx$')
      end)
      checks.equal('Closed', vim.fn.expand('<cword>'), 'the word at the cursor')
    end,
  },
  {
    'a rename changes every file that names it',
    function()
      local other = checks.open('Door.hx')
      local buffer = checks.open('Doors.hx')
      checks.go_to('Closed')
      vim.lsp.buf.rename('Shut')
      checks.wait('the new name', function()
        return checks.text_of(buffer):find('case Shut%(by%)')
      end)
      checks.matches('Shut%(by:String%)', checks.text_of(other), 'the declaration')
      for _, changed in ipairs({ buffer, other }) do
        vim.api.nvim_buf_call(changed, function()
          vim.cmd('silent undo')
        end)
      end
      checks.matches('case Closed%(by%)', checks.text_of(buffer), 'what was undone')
    end,
  },
  {
    'what is typed gets its indentation and its bracket',
    function()
      local buffer = checks.open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('var shout')
      vim.api.nvim_buf_set_lines(buffer, row - 1, row - 1, false, { '\t\tif (name == "") {', '' })
      vim.api.nvim_win_set_cursor(0, { row + 1, 0 })
      vim.o.virtualedit = 'onemore' -- the cursor behind the line's end, as in Insert mode
      local over
      require('haxe_elixir.typing').after(buffer, '\n', function()
        over = true
      end)
      checks.wait('the answer', function()
        return over
      end)
      checks.equal(
        { '\t\t\t', '\t\t}' },
        vim.api.nvim_buf_get_lines(buffer, row, row + 2, false),
        'the block'
      )
      checks.equal({ row + 1, 3 }, vim.api.nvim_win_get_cursor(0), 'the cursor')
      vim.o.virtualedit = ''
      vim.cmd('edit!')
    end,
  },
  {
    'selections grow along the tree',
    function()
      local buffer = checks.open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      checks.go_to('shout + "!"')
      local selection = require('haxe_elixir.selection')
      local function selected()
        vim.cmd('normal! "zy')
        local text = vim.fn.getreg('z')
        vim.cmd('normal! gv')
        return text
      end
      local seen = {}
      for _ = 1, 4 do
        selection.grow()
        table.insert(seen, selected())
      end
      checks.equal({ 'shout', 'shout + "!"', 'return shout + "!"', 'return shout + "!";' }, seen)
      selection.shrink()
      checks.equal('return shout + "!"', selected())
      vim.cmd('normal! \27')
    end,
  },
  {
    'functions fold where the server says',
    function()
      local buffer = checks.open('Greeter.hx')
      local folding = require('haxe_elixir.folding')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      folding.attach(buffer)
      local first = checks.go_to('function greetFour')
      checks.wait('the fold', function()
        vim.cmd('silent! normal! zx')
        vim.cmd('silent! ' .. first .. 'foldclose')
        return vim.fn.foldclosed(first + 1) == first
      end)
      vim.cmd('normal! zR')
      vim.wo.foldmethod = 'manual'
    end,
  },
  {
    "a lens counts a function's uses, and lists them",
    function()
      local buffer = checks.open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('half(')
      local counted = checks.wait('the lens', function()
        for _, lens in ipairs(checks.answer('textDocument/codeLens', {
          textDocument = { uri = vim.uri_from_bufnr(buffer) },
        }) or {}) do
          if lens.range.start.line == row - 1 and not lens.command then
            return checks.answer('codeLens/resolve', lens)
          end
        end
      end)
      checks.equal('1 reference', counted.command.title)
      local client = haxe_elixir.client(buffer)
      vim.lsp.commands[counted.command.command](counted.command, { client_id = client.id })
      local items = vim.fn.getqflist()
      checks.equal(1, #items)
      checks.matches('Till.hx$', vim.api.nvim_buf_get_name(items[1].bufnr))
      vim.cmd('cclose')
    end,
  },
  {
    "what the source doesn't say is shown",
    function()
      local buffer = checks.open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local found = checks.wait('hints', function()
        local hints = checks.answer('textDocument/inlayHint', {
          textDocument = { uri = vim.uri_from_bufnr(buffer) },
          range = { start = { line = 0, character = 0 }, ['end'] = { line = 9, character = 0 } },
        })
        return hints and #hints > 0 and hints
      end)
      checks.equal(':Float', found[1].textEdits[1].newText)
      if vim.lsp.inlay_hint then
        assert(vim.lsp.inlay_hint.is_enabled({ bufnr = buffer }), 'hints are on')
        checks.wait('the hints in the buffer', function()
          vim.cmd('redraw')
          return #vim.lsp.inlay_hint.get({ bufnr = buffer }) == #found
        end)
      end
    end,
  },
  {
    'a selected expression becomes a variable',
    function()
      local buffer = checks.open('shop/Basket.hx')
      local client = checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('total * 3') - 1
      local column = vim.api.nvim_win_get_cursor(0)[2] - 1
      local found = checks.answer('textDocument/codeAction', {
        textDocument = { uri = vim.uri_from_bufnr(buffer) },
        range = {
          start = { line = row, character = column },
          ['end'] = { line = row, character = column + #'total * 3' },
        },
        context = { diagnostics = {} },
      })
      local action
      for _, one in ipairs(found) do
        action = one.title == 'Extract variable' and one or action
      end
      assert(action, vim.inspect(found))
      local edit = action.edit or checks.answer('codeAction/resolve', action).edit
      vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
      checks.matches('var %w+ = total %* 3;\n\t\ttrace%(%w+ %+ 1%);', checks.text_of(buffer))
      vim.cmd('edit!')
    end,
  },
  {
    'a completed type brings its import',
    function()
      local buffer = checks.open('Counter.hx')
      local client = checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('{')
      vim.api.nvim_buf_set_lines(buffer, row, row, false, { '\tvar basket:Bask' })
      local item = checks.wait('the type', function()
        local found = checks.answer('textDocument/completion', {
          textDocument = { uri = vim.uri_from_bufnr(buffer) },
          position = { line = row, character = #'\tvar basket:Bask' },
        })
        for _, one in ipairs(found and (found.items or found) or {}) do
          if one.label == 'Basket' then
            return one
          end
        end
      end)
      vim.lsp.util.apply_text_edits(item.additionalTextEdits, buffer, client.offset_encoding)
      checks.matches('import shop%.Basket;', checks.text_of(buffer))
      vim.cmd('edit!')
    end,
  },
  {
    'the hover of a variable has its type',
    function()
      local buffer = checks.open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      checks.go_to('arts = ')
      local found = checks.answer('textDocument/hover', checks.position_parameters())
      checks.matches('parts: Float', vim.inspect(found))
    end,
  },
  {
    'words are coloured by what they are',
    function()
      local buffer = checks.open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local found = checks.answer('textDocument/semanticTokens/full', {
        textDocument = { uri = vim.uri_from_bufnr(buffer) },
      })
      assert(found and #found.data > 100, 'the server has tokens')
      if vim.lsp.semantic_tokens then
        local row = checks.go_to('greetFour(name')
        checks.wait('the colour of a method', function()
          for _, token in ipairs(vim.lsp.semantic_tokens.get_at_pos(buffer, row - 1, 25) or {}) do
            if token.type == 'method' and token.modifiers.static then
              return true
            end
          end
        end)
      end
    end,
  },
}
