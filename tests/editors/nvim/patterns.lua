-- A switch that misses cases, and one with a case too many.
local checks = require('checks')
local preview = require('haxe_elixir.preview')

return {
  {
    'a missing case is on the subject, with its labels',
    function()
      local buffer = checks.open('Lamps.hx')
      local missing = checks.wait('a diagnostic HX201', function()
        return checks.diagnostic(buffer, 'HX201')
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
      local buffer = checks.open('Lamps.hx')
      vim.cmd('HaxeElixirPreview')
      checks.go_to('lamp) {')
      checks.choose('Add the 3 missing cases', function()
        return checks.text_of(buffer):find('case Broken%(reason%):')
      end)
      checks.wait('the first body selected', function()
        return vim.fn.mode():find('[vs]')
      end)
      vim.api.nvim_feedkeys('"dim"', 'xt', false)
      checks.matches('case On%(level%):\n\t+"dim";\n\t\t\tcase Blinking', checks.text_of(buffer), 'what was typed')
      vim.cmd('stopinsert')
      checks.wait('the diagnostic gone', function()
        return not checks.diagnostic(buffer, 'HX201')
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
      local buffer = checks.open('Lamps.hx')
      local vain = checks.wait('a diagnostic HX203', function()
        return checks.diagnostic(buffer, 'HX203')
      end)
      checks.equal({ 1 }, vain.user_data.lsp.tags, 'tags: unnecessary')
      checks.go_to('On(1)')
      checks.choose('Remove this case', function()
        return not checks.text_of(buffer):find('On(1)', 1, true)
      end)
      checks.wait('the diagnostic gone', function()
        return not checks.diagnostic(buffer, 'HX203')
      end)
      vim.cmd('silent write')
    end,
  },
}
