import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

type Pair = { near: Socket; far: Socket }

/**
 * A stretch of network between somebody and a server, for tests that cut it: a port of its own on this machine, from
 * which everything goes on to the port that `target` names at that moment.
 */
export const layWire = async (target: () => number) => {
  const pairs = new Set<Pair>()
  let isSilent = false
  const hold = ({ near, far }: Pair): void => {
    near.pause()
    far.pause()
  }
  const join = (near: Socket): void => {
    const far = connect({ host: '127.0.0.1', port: target() })
    const pair = { near, far }
    pairs.add(pair)
    const part = (): void => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk))
      from.on('error', part)
      from.on('close', part)
    }
    if (isSilent) hold(pair)
  }
  const server = createServer(join).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    /** Ends all that is connected at this moment, as a machine that goes away; whoever comes next is let through. */
    snap: (): void => {
      for (const { near } of pairs) near.resetAndDestroy()
    },
    /** From now on nothing passes, and nobody is told: as when a cable is drawn somewhere on the way. */
    silence: (): void => {
      isSilent = true
      for (const pair of pairs) hold(pair)
    },
    /** Lets through again; what was on its way arrives late. */
    mend: (): void => {
      isSilent = false
      for (const { near, far } of pairs) {
        near.resume()
        far.resume()
      }
    },
    close: async (): Promise<void> => {
      for (const { near } of pairs) near.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type Wire = Awaited<ReturnType<typeof layWire>>
