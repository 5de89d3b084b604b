import { expect, test } from 'vitest'
import { createTestApp } from '#server/test-app.ts'
import { compare } from './compare.ts'

test('the interface answers as the policy says, to random requests in random worlds', async () => {
  const tested = await createTestApp()
  try {
    const { findings, unreached } = await compare(tested, {
      requests: Number(process.env['N'] ?? 500),
      seed: Number(process.env['SEED'] ?? 1),
    })
    console.log(
      findings.length,
      JSON.stringify(
        findings
          .slice(0, 25)
          .map((f) => ({ ...f, why: f.why.slice(0, 200), request: f.request.slice(0, 300) })),
        null,
        1,
      ),
      unreached,
    )
    expect(findings).toEqual([])
  } finally {
    await tested.close()
  }
}, 120_000)
