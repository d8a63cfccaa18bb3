-- What a real editor makes of the server: opens a claim, types a mistake behind accents and an emoji, takes the fix, renames. Run in the
-- folder of a document, with the settings of the README read before; writes what it saw to the file RESULT.
local claim, seen = 'corpus/claims/een-2020-zelfvertrouwen.yaml', {}
local function say(...) table.insert(seen, table.concat({ ... }, ' ')) end
local function wait(what, holds) if not vim.wait(20000, holds, 20) then error('waited in vain for ' .. what) end end

local function conversation()
  vim.cmd('edit ' .. claim)
  vim.bo.filetype = 'yaml'
  local buffer = vim.api.nvim_get_current_buf()
  local function found() return vim.diagnostic.get(buffer)[1] end
  local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
  wait('the server', function() local client = clients()[1]; return client and vim.lsp.buf_is_attached(buffer, client.id) end)
  local client = clients()[1]
  local line = vim.fn.search('^statement:')
  vim.fn.setline(line, 'statement: Één 🎓 starter heeft de de klas.')
  wait('a finding', function() return found() and found().code == 'double-word' end)
  say(found().code, vim.fn.getline(found().lnum + 1):sub(found().col + 1, found().end_col))

  vim.api.nvim_win_set_cursor(0, { line, found().col })
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {} }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000)
  local action = answers[client.id].result[1]
  say(action.title)
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  say(vim.fn.getline(line))
  wait('no finding', function() return not found() end)

  vim.fn.search('effect/zelfvertrouwen', 'e')
  vim.lsp.buf.rename('vertrouwen')
  wait('the new name', function() return vim.fn.search('effect/vertrouwen', 'nw') > 0 end)
  vim.cmd('wall')
  say(vim.fn.filereadable('corpus/effects/vertrouwen.yaml'), vim.fn.filereadable('corpus/effects/zelfvertrouwen.yaml'))
end

local isDone, problem = pcall(conversation)
if not isDone then say('error:', problem) end
vim.fn.writefile(seen, os.getenv('RESULT'))
vim.cmd('qall!')
