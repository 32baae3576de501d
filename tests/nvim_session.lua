-- Runs in a headless Neovim: types into FILE with the language server COMMAND, and prints what it is told, as JSON.
local told = {}
local command = vim.split(vim.env.COMMAND, '\n')

local function wait(what)
  assert(vim.wait(60000, what, 20), 'nothing came')
end

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(words, 1, true) then return number, line end
  end
end

local function type_line(number, words)
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { words })
end

local function ask(method, number, column)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = number - 1, character = column },
  }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000) or {}) do return answer.result end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  local start = vim.lsp.start_client
  local client = vim.lsp.start and vim.lsp.start({ name = 'plans', cmd = command, root_dir = vim.env.FOLDER })
    or start({ name = 'plans', cmd = command, root_dir = vim.env.FOLDER })
  vim.lsp.buf_attach_client(0, client)
  wait(function() return vim.lsp.get_client_by_id(client) ~= nil and vim.lsp.get_client_by_id(client).initialized end)

  local status = line_of('status: reported')
  type_line(status, '# 😀 停火')
  type_line(status, 'status: reportd')
  wait(function() return #vim.diagnostic.get(0) > 0 end)
  local fault = vim.diagnostic.get(0)[1]
  told.fault = { line = fault.lnum + 1 == status, from = fault.col, to = fault.end_col, said = fault.message }

  type_line(status, 'status: [{')
  type_line(status, 'status: ')
  local words = ask('textDocument/completion', status, 8).items
  told.words = vim.tbl_map(function(item) return item.label end, words)

  type_line(status, 'status: reported')
  wait(function() return #vim.diagnostic.get(0) == 0 end)
  told.healed = true

  local number, line = line_of('nato-bar')
  told.meaning = ask('textDocument/hover', number, line:find('nato', 1, true)).contents.value
  number, line = line_of('tabled_by')
  told.definition = ask('textDocument/definition', number, line:find('us', 1, true)).uri
  told.clauses = #ask('textDocument/documentSymbol', 1, 0)
end

local fine, fault = pcall(session)
if not fine then told.failed = tostring(fault) end
vim.fn.writefile({ vim.json and vim.json.encode(told) or vim.fn.json_encode(told) }, vim.env.TOLD)
vim.cmd('qall!')
