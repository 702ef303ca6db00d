/**
 * Compiles planes.as.ts into src/film/planes/kernels.generated.ts: `npm run gen:kernels`. The compiler is fetched for it
 * and is no dependency: whoever only runs the studio never needs it.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const compiler = 'assemblyscript@0.28.20'
const source = join(import.meta.dirname, 'planes.as.ts')
const target = join(import.meta.dirname, '../src/film/planes/kernels.generated.ts')
const folder = mkdtempSync(join(tmpdir(), 'kernels-'))
try {
  const wasm = join(folder, 'planes.wasm')
  const options = [
    '-O3',
    '--noAssert',
    '--enable',
    'simd',
    '--runtime',
    'stub',
    '--importMemory',
    '--use',
    'abort=',
  ]
  const asc = ['asc', source, ...options, '--outFile', wasm]
  execFileSync('npm', ['exec', '--yes', `--package=${compiler}`, '--', ...asc], {
    stdio: 'inherit',
    cwd: folder,
  })
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex')
  writeFileSync(
    target,
    `// Written by npm run gen:kernels (${compiler}); not by hand.\nexport const kernelsSource = '${hash}'\nexport const kernelsWasm =\n  '${readFileSync(wasm).toString('base64')}'\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
