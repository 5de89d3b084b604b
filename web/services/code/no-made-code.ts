// A worker does not run what the page runs first: here, too, zod may not try to make code from text.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
