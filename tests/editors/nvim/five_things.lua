-- The five things that have to work in Neovim, with its own programming interface.
package.path = vim.env.HAXE_ELIXIR_CHECKS .. '/?.lua;' .. package.path
local checks = require('checks')
local haxe_elixir = require('haxe_elixir')
local preview = require('haxe_elixir.preview')

local function open(name)
  vim.cmd('edit ' .. vim.env.HAXE_ELIXIR_FOLDER .. '/' .. name)
  return vim.api.nvim_get_current_buf()
end

local function diagnostic(buffer, code)
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local its = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
    if tostring(its):find('^' .. code) then
      return found
    end
  end
end

--- What a request of the current buffer's server answers.
local function answer(method, parameters)
  local results = vim.lsp.buf_request_sync(0, method, parameters, 15000)
  for _, result in pairs(results or {}) do
    if result.result then
      return result.result
    end
  end
end

local function position_parameters()
  local client = haxe_elixir.client(0)
  return vim.lsp.util.make_position_params(0, client.offset_encoding)
end

--- Chooses the action of a title at the cursor from the menu, as a user does.
local function choose(title, done)
  local select = vim.ui.select
  local offered
  vim.ui.select = function(items, options, take)
    offered = vim.tbl_map(options.format_item, items)
    for number, text in ipairs(offered) do
      if text:find(title, 1, true) then
        return take(items[number], number)
      end
    end
  end
  vim.lsp.buf.code_action()
  local ok, fault = pcall(checks.wait, title, done)
  vim.ui.select = select
  if not ok then
    error(fault .. '\noffered were ' .. vim.inspect(offered), 2)
  end
end

local function process_of(client)
  -- Neovim has no name for it: the server's process is the child with its command line.
  local pids = vim.api.nvim_get_proc_children(vim.fn.getpid())
  for _, pid in ipairs(pids) do
    local file = io.open('/proc/' .. pid .. '/cmdline')
    local words = file and file:read('*a') or ''
    if file then
      file:close()
    end
    if words:find('serve%z%-%-stdio') then
      return pid
    end
  end
end

checks.report({
  {
    'a fault is underlined, with its code',
    function()
      local buffer = open('Doors.hx')
      checks.equal('haxe', vim.bo[buffer].filetype, 'filetype')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local missing = checks.wait('a diagnostic HX2', function()
        return diagnostic(buffer, 'HX2')
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
      open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(0)
      end)
      checks.go_to('greetOne')
      local hover = answer('textDocument/hover', position_parameters())
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
      local source = open('Greeter.hx')
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
      local source = open('Greeter.hx')
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
      local source = open('Greeter.hx')
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
      local buffer = preview.buffer_of(open('Greeter.hx'))
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
      local source = open('Greeter.hx')
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
      open('Greeter.hx')
      vim.cmd('HaxeElixirCompile')
      checks.wait('the file', function()
        return vim.fn.filereadable(vim.env.HAXE_ELIXIR_FOLDER .. '/lib/greeter.ex') == 1
      end)
    end,
  },
  {
    'while the source has errors the last good output stays, and says so',
    function()
      local buffer = preview.buffer_of(open('Greeter.hx'))
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
      local buffer = open('Counter.hx')
      local unknown = checks.wait('a diagnostic HX3', function()
        return diagnostic(buffer, 'HX3')
      end)
      vim.api.nvim_win_set_cursor(0, { unknown.lnum + 1, unknown.col })
      choose('@:genserver', function()
        return checks.text_of(buffer):find('^@:genserver\n')
      end)
      checks.wait('the diagnostic gone', function()
        return not diagnostic(buffer, 'HX3')
      end)
      vim.cmd('silent write')
    end,
  },
  {
    'a use leads to its declaration, and that to its uses',
    function()
      open('Doors.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(0)
      end)
      checks.go_to('Closed')
      local parameters = position_parameters()
      local declared = answer('textDocument/definition', parameters)
      checks.matches('/Door.hx$', (declared[1] or declared).uri, 'the file')
      parameters.context = { includeDeclaration = true }
      local files = vim.tbl_map(function(one)
        return one.uri:match('[^/]+$')
      end, answer('textDocument/references', parameters))
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
      local other = open('Door.hx')
      local buffer = open('Doors.hx')
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
      local buffer = open('Greeter.hx')
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
      local buffer = open('Greeter.hx')
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
      local buffer = open('Greeter.hx')
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
    'a missing case is on the subject, with its labels',
    function()
      local buffer = open('Lamps.hx')
      local missing = checks.wait('a diagnostic HX201', function()
        return diagnostic(buffer, 'HX201')
      end)
      local line = vim.api.nvim_buf_get_lines(buffer, missing.lnum, missing.lnum + 1, false)[1]
      checks.equal('lamp', line:sub(missing.col + 1, missing.end_col), 'the underlined text')
      for _, pattern in ipairs({ 'On(level)', 'Blinking(every)', 'Broken(reason)' }) do
        assert(missing.message:find('`' .. pattern .. '`', 1, true), missing.message)
      end
      local related = missing.user_data.lsp.relatedInformation
      local said = related and related[1].message or missing.message
      checks.matches('only if its guard says so', said, 'the label of the guarded case')
    end,
  },
  {
    'add all leaves the cursor in the first new body, and the preview follows',
    function()
      local buffer = open('Lamps.hx')
      vim.cmd('HaxeElixirPreview')
      checks.go_to('lamp) {')
      choose('Add the 3 missing cases', function()
        return checks.text_of(buffer):find('case Broken%(reason%):')
      end)
      checks.wait('the first body selected', function()
        return vim.fn.mode():find('[vs]')
      end)
      vim.api.nvim_feedkeys('"dim"', 'xt', false)
      checks.matches('case On%(level%):\n\t+"dim";\n\t\t\tcase Blinking', checks.text_of(buffer), 'what was typed')
      vim.cmd('stopinsert')
      checks.wait('the diagnostic gone', function()
        return not diagnostic(buffer, 'HX201')
      end)
      vim.cmd('silent write')
      checks.wait('the new cases in the preview', function()
        return checks.text_of(preview.buffer_of(buffer)):find(':broken')
      end)
    end,
  },
  {
    'a case in vain is told apart, and can be removed',
    function()
      local buffer = open('Lamps.hx')
      local vain = checks.wait('a diagnostic HX203', function()
        return diagnostic(buffer, 'HX203')
      end)
      checks.equal({ 1 }, vain.user_data.lsp.tags, 'tags: unnecessary')
      checks.go_to('On(1)')
      choose('Remove this case', function()
        return not checks.text_of(buffer):find('On(1)', 1, true)
      end)
      checks.wait('the diagnostic gone', function()
        return not diagnostic(buffer, 'HX203')
      end)
      vim.cmd('silent write')
    end,
  },
  {
    "a lens counts a function's uses, and lists them",
    function()
      local buffer = open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('half(')
      local counted = checks.wait('the lens', function()
        for _, lens in ipairs(answer('textDocument/codeLens', {
          textDocument = { uri = vim.uri_from_bufnr(buffer) },
        }) or {}) do
          if lens.range.start.line == row - 1 and not lens.command then
            return answer('codeLens/resolve', lens)
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
      local buffer = open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local found = checks.wait('hints', function()
        local hints = answer('textDocument/inlayHint', {
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
      local buffer = open('shop/Basket.hx')
      local client = checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('total * 3') - 1
      local column = vim.api.nvim_win_get_cursor(0)[2] - 1
      local found = answer('textDocument/codeAction', {
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
      local edit = action.edit or answer('codeAction/resolve', action).edit
      vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
      checks.matches('var %w+ = total %* 3;\n\t\ttrace%(%w+ %+ 1%);', checks.text_of(buffer))
      vim.cmd('edit!')
    end,
  },
  {
    'a completed type brings its import',
    function()
      local buffer = open('Counter.hx')
      local client = checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local row = checks.go_to('{')
      vim.api.nvim_buf_set_lines(buffer, row, row, false, { '\tvar basket:Bask' })
      local item = checks.wait('the type', function()
        local found = answer('textDocument/completion', {
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
      local buffer = open('shop/Basket.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      checks.go_to('arts = ')
      local found = answer('textDocument/hover', position_parameters())
      checks.matches('parts: Float', vim.inspect(found))
    end,
  },
  {
    'words are coloured by what they are',
    function()
      local buffer = open('Greeter.hx')
      checks.wait('a client', function()
        return haxe_elixir.client(buffer)
      end)
      local found = answer('textDocument/semanticTokens/full', {
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
  {
    'a killed server is started again, and the preview goes on',
    function()
      open('Greeter.hx')
      local before = checks.wait('a server', process_of)
      vim.loop.kill(before, 'sigkill')
      checks.wait('another server', function()
        local now = process_of()
        return now and now ~= before
      end)
      local doors = open('Doors.hx')
      checks.wait('its diagnostics', function()
        return haxe_elixir.client(doors) and diagnostic(doors, 'HX2')
      end)
      local buffer = open('Greeter.hx')
      checks.replace('greetTwo', 'welcomeTwo')
      vim.cmd('silent write')
      checks.wait('the new name in the preview', function()
        return checks.text_of(preview.buffer_of(buffer)):find('def welcome_two%(')
      end)
    end,
  },
  {
    ':checkhealth finds the server',
    function()
      vim.cmd('checkhealth haxe_elixir')
      local text = checks.wait('the report', function()
        local all = checks.text_of(0)
        return all:find('Language server') and all
      end)
      checks.matches('haxe%-elixir is ', text)
      assert(not text:find('ERROR'), text)
    end,
  },
})
