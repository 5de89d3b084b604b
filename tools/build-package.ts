import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { schemaFiles } from '#model/code/json-schema.ts'
import { root } from './run-step.ts'

// What is published is JavaScript: Node strips no types below node_modules. One file per program, so that each
// finds what lies beside it; packages that the program depends on stay outside.
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const isDependency = (id: string): boolean =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`))

const buildProgram = async (program: string): Promise<void> => {
  const source = join(root, program, 'main.ts')
  if (!existsSync(source)) return
  const target = join(root, 'dist', program)
  // Built beside, then exchanged: a server that runs from the bundle loads its files only once.
  const next = `${target}.next-${process.pid}`
  await build({
    cwd: root,
    input: source,
    platform: 'node',
    external: isDependency,
    logLevel: 'warn',
    output: { dir: next, entryFileNames: 'main.js', format: 'esm', codeSplitting: false },
  })
  const migrations = join(root, program, 'database', 'migrations')
  if (existsSync(migrations)) cpSync(migrations, join(next, 'migrations'), { recursive: true })
  rmSync(target, { recursive: true, force: true })
  renameSync(next, target)
}

/** The schemas of definitions as code lie in the package as files, for editors that know no server. */
const writeSchemas = (): void => {
  const folder = join(root, 'schemas')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, schema] of Object.entries(schemaFiles()))
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
}

for (const program of ['server', 'cli']) await buildProgram(program)
writeSchemas()
console.log(
  `Built ${readdirSync(join(root, 'dist'))
    .filter((name) => !name.startsWith('.'))
    .join(', ')} in dist.`,
)
