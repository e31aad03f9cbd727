--- What differs between Neovim 0.7 and newer ones, in one place.

local M = {}

--- Starts a client for a buffer, or reuses the one of the same name and root.
function M.start(config, buffer)
  config.capabilities = config.capabilities or vim.lsp.protocol.make_client_capabilities()
  if vim.lsp.start then
    vim.api.nvim_buf_call(buffer, function()
      vim.lsp.start(config)
    end)
    return
  end
  for _, client in ipairs(M.clients(config.name)) do
    if client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(buffer, client.id)
      return
    end
  end
  local id = vim.lsp.start_client(config)
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

--- The clients of a name, of a buffer if one is given; in Neovim 0.7 also those still starting.
function M.clients(name, buffer)
  local all
  if vim.lsp.get_clients then
    all = vim.lsp.get_clients({ bufnr = buffer })
  elseif buffer then
    all = vim.lsp.buf_get_clients(buffer)
  else
    all = vim.lsp.get_active_clients()
  end
  local found = {}
  for _, client in pairs(all) do
    if client.name == name and not M.call(client, 'is_stopped') then
      table.insert(found, client)
    end
  end
  return found
end

--- Calls a function of a client, e.g. `request`; they became methods in 0.11.
function M.call(client, name, ...)
  if vim.fn.has('nvim-0.11') == 1 then
    return client[name](client, ...)
  end
  return client[name](...)
end

--- A byte offset into a line in the units that client and server agreed on.
function M.units_of(line, byte, encoding)
  if encoding == 'utf-8' then
    return byte
  end
  if vim.fn.has('nvim-0.11') == 1 then
    return vim.str_utfindex(line, encoding, byte, false)
  end
  local utf32, utf16 = vim.str_utfindex(line, byte)
  return encoding == 'utf-32' and utf32 or utf16
end

--- The byte offset of a number of such units; the line's end where it is shorter.
function M.byte_of(line, units, encoding)
  if encoding == 'utf-8' then
    return math.min(units, #line)
  end
  if vim.fn.has('nvim-0.11') == 1 then
    return vim.str_byteindex(line, encoding, units, false)
  end
  local ok, byte = pcall(vim.str_byteindex, line, units, encoding == 'utf-16')
  return ok and byte or #line
end

--- The nearest folder from `start` upwards that `accepts` accepts, or nil.
function M.ancestor(start, accepts)
  local folder = start
  while true do
    if vim.fn.isdirectory(folder) == 1 and accepts(folder) then
      return folder
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then
      return nil
    end
    folder = parent
  end
end

--- Calls `done` when `condition` holds, or after two seconds; looks every 50 ms, without blocking.
function M.wait_until(condition, done)
  local attempts = 0
  local function look()
    attempts = attempts + 1
    if condition() or attempts > 40 then
      done()
    else
      vim.defer_fn(look, 50)
    end
  end
  look()
end

return M
