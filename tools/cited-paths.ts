import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { root } from './run-step.ts'

// Holds documents to the files they name: a page that cites what was moved or deleted fails the check.
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((page) => page !== '' && !page.startsWith('examples/') && existsSync(join(root, page)))

const linked = /\]\((?!\w+:|#)([^)\s#]+)/g
const quoted = /`((?:model|server|web|cli|e2e|bench|docs|examples|tools|\.ci)\/[\w./-]*)`/g

const citationsOf = (page: string, text: string): string[] => [
  ...[...text.matchAll(linked)].map(([, path = '']) => join(dirname(page), path)),
  ...[...text.matchAll(quoted)].map(([, path = '']) => path),
]

const missing = pages.flatMap((page) =>
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      citationsOf(page, line)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}:${index + 1} names ${path}, which is not there`),
    ),
)
for (const line of missing) console.log(line)
process.exitCode = missing.length === 0 ? 0 : 1
