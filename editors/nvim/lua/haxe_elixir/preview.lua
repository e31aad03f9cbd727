--- The compiled Elixir beside its Haxe source, in a window of its own.
---
--- The buffer is a scratch one that can't be written: its text is the server's answer to
--- `haxeElixir/compiledOutput`. It follows saves (or typing, if set so), keeps its place, and the
--- cursor of each side marks and shows its counterpart on the other.

local compatibility = require('haxe_elixir.compatibility')
local mapping = require('haxe_elixir.mapping')

local M = {}

local COUNTERPART = vim.api.nvim_create_namespace('haxe_elixir_counterpart')
local CHANGED = vim.api.nvim_create_namespace('haxe_elixir_changed')
local MARKED_FOR = 1500
local TYPING_PAUSE = 150

--- The open previews: by the source's buffer, `{ source, buffer, mappings, encoding, group }`.
local previews = {}

local update, follow, tie, close

--- Opens the preview of a source buffer, or updates the one that is open.
function M.open(source)
  if vim.bo[source].filetype ~= 'haxe' then
    vim.notify('haxe-elixir: this is not a Haxe file', vim.log.levels.WARN)
    return
  end
  local preview = previews[source]
  if not preview or not vim.api.nvim_buf_is_valid(preview.buffer) then
    preview = { source = source, buffer = M.make_buffer(source), mappings = {}, encoding = 'utf-16' }
    previews[source] = preview
    preview.group = vim.api.nvim_create_augroup('haxe_elixir_preview_' .. source, { clear = true })
    follow(preview)
    tie(preview)
  end
  if vim.fn.bufwinid(preview.buffer) == -1 then
    local window = vim.api.nvim_get_current_win()
    vim.cmd('rightbelow vertical sbuffer ' .. preview.buffer)
    vim.wo.wrap = false
    vim.api.nvim_set_current_win(window)
  end
  update(preview)
end

--- The preview's buffer of a source, or nil. For tests and status lines.
function M.buffer_of(source)
  return previews[source] and previews[source].buffer
end

function M.make_buffer(source)
  local buffer = vim.api.nvim_create_buf(false, true)
  local stem = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(source), ':t:r')
  vim.api.nvim_buf_set_name(buffer, ('haxe-elixir://%d/%s.ex'):format(source, stem))
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'elixir'
  return buffer
end

--- When the text is fetched again: on a save, while typing if set so, when a server has come back.
function follow(preview)
  local group = preview.group
  vim.api.nvim_create_autocmd('BufWritePost', {
    group = group,
    buffer = preview.source,
    callback = function()
      update(preview)
    end,
  })
  local typed = 0
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI' }, {
    group = group,
    buffer = preview.source,
    callback = function()
      if require('haxe_elixir').settings().follow ~= 'type' then
        return
      end
      typed = typed + 1
      local mine = typed
      vim.defer_fn(function()
        if mine == typed then
          update(preview)
        end
      end, TYPING_PAUSE)
    end,
  })
  vim.api.nvim_create_autocmd('User', {
    group = group,
    pattern = 'HaxeElixirServerStarted',
    callback = function()
      update(preview)
    end,
  })
  for _, buffer in ipairs({ preview.buffer, preview.source }) do
    vim.api.nvim_create_autocmd('BufWipeout', {
      group = group,
      buffer = buffer,
      callback = function()
        close(preview)
      end,
    })
  end
end

function close(preview)
  previews[preview.source] = nil
  pcall(vim.api.nvim_del_augroup_by_id, preview.group)
  if vim.api.nvim_buf_is_valid(preview.source) then
    vim.api.nvim_buf_clear_namespace(preview.source, COUNTERPART, 0, -1)
  end
end

--- Calls `run` with the client of a buffer, as soon as there is one that is ready.
local function with_client(buffer, run)
  local found
  compatibility.wait_until(function()
    found = vim.api.nvim_buf_is_valid(buffer) and require('haxe_elixir').client(buffer) or nil
    return found and (found.initialized ~= false)
  end, function()
    if found then
      run(found)
    end
  end)
end

local function lines_of(text)
  local lines = vim.split(text, '\r?\n')
  if lines[#lines] == '' then
    table.remove(lines)
  end
  return lines
end

--- Marks what is new in `now` against `old` for a moment.
local function mark_changes(buffer, old, now)
  local as_text = function(lines)
    return table.concat(lines, '\n') .. '\n'
  end
  -- Renamed in Neovim 0.12, where the old name is deprecated.
  local diff = vim.text and vim.text.diff or vim.diff
  for _, hunk in ipairs(diff(as_text(old), as_text(now), { result_type = 'indices' })) do
    local first, count = hunk[3], hunk[4]
    for line = first, first + count - 1 do
      vim.api.nvim_buf_set_extmark(buffer, CHANGED, line - 1, 0, { line_hl_group = 'DiffAdd' })
    end
  end
  vim.defer_fn(function()
    if vim.api.nvim_buf_is_valid(buffer) then
      vim.api.nvim_buf_clear_namespace(buffer, CHANGED, 0, -1)
    end
  end, MARKED_FOR)
end

--- Puts in another text and leaves every window where it was.
local function set_text(preview, text)
  local buffer = preview.buffer
  local old = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  local now = lines_of(text)
  if vim.deep_equal(old, now) then
    return
  end
  local views = {}
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    views[window] = vim.api.nvim_win_call(window, vim.fn.winsaveview)
  end
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, now)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].modified = false
  for window, view in pairs(views) do
    vim.api.nvim_win_call(window, function()
      vim.fn.winrestview(view)
    end)
  end
  if not (#old == 1 and old[1] == '') then
    mark_changes(buffer, old, now)
  end
end

function update(preview)
  with_client(preview.source, function(client)
    local parameters = { uri = vim.uri_from_bufnr(preview.source) }
    compatibility.call(client, 'request', 'haxeElixir/compiledOutput', parameters, function(fault, output)
      if not vim.api.nvim_buf_is_valid(preview.buffer) then
        return
      end
      if fault or not output or output == vim.NIL then
        vim.notify(
          'haxe-elixir: no compiled output' .. (fault and (': ' .. fault.message) or ''),
          vim.log.levels.WARN
        )
        return
      end
      set_text(preview, output.text)
      preview.mappings = output.mappings or {}
      preview.encoding = client.offset_encoding or 'utf-16'
    end, preview.source)
  end)
end

local function line_of(buffer, line)
  return vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
end

--- The place of the current cursor as the protocol counts it.
local function place_of_cursor(encoding)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local line = line_of(0, cursor[1] - 1)
  local character = compatibility.units_of(line, math.min(cursor[2], #line), encoding)
  return { line = cursor[1] - 1, character = character }
end

local function byte_of(buffer, place, encoding)
  return compatibility.byte_of(line_of(buffer, place.line), place.character, encoding)
end

--- Marks a span in a buffer and brings it into the view of its window.
local function show_span(buffer, window, span, encoding)
  vim.api.nvim_buf_clear_namespace(buffer, COUNTERPART, 0, -1)
  if not span then
    return
  end
  local last = vim.api.nvim_buf_line_count(buffer) - 1
  if span.start.line > last then
    return
  end
  local end_line = math.min(span['end'].line, last)
  vim.api.nvim_buf_set_extmark(buffer, COUNTERPART, span.start.line, byte_of(buffer, span.start, encoding), {
    end_row = end_line,
    end_col = byte_of(buffer, { line = end_line, character = span['end'].character }, encoding),
    hl_group = 'Visual',
  })
  vim.api.nvim_win_call(window, function()
    local first, bottom = vim.fn.line('w0'), vim.fn.line('w$')
    vim.api.nvim_win_set_cursor(window, { span.start.line + 1, 0 })
    if span.start.line + 1 < first or span.start.line + 1 > bottom then
      vim.cmd('normal! zz')
    end
  end)
end

--- The cursor of either side leads the other. Only the window that the user is in drives.
function tie(preview)
  local function lead(from, to, side)
    vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI' }, {
      group = preview.group,
      buffer = from,
      callback = function()
        local window = vim.fn.bufwinid(to)
        if window == -1 or vim.api.nvim_get_current_buf() ~= from then
          return
        end
        vim.api.nvim_buf_clear_namespace(from, COUNTERPART, 0, -1)
        local near = vim.api.nvim_win_get_cursor(window)[1] - 1
        local place = place_of_cursor(preview.encoding)
        local span = mapping.counterpart(preview.mappings, side, place, near)
        -- One that fills the window (a whole module) says nothing about where one is.
        local height = vim.api.nvim_win_get_height(window)
        if span and span['end'].line - span.start.line >= height then
          span = nil
        end
        show_span(to, window, span, preview.encoding)
      end,
    })
  end
  lead(preview.source, preview.buffer, 'source')
  lead(preview.buffer, preview.source, 'generated')
end

return M
