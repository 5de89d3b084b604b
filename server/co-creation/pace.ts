/** How fast one connection may talk: in one second on average, and at most at once. */
type Limits = { messages: number; bytes: number; burst: number }

// Keys that repeat send some 60 messages a second; a browser that comes back sends all that it typed at once.
const usual: Limits = { messages: 200, bytes: 512 * 1024, burst: 10 }

/** Whether a connection keeps its pace; `now` in milliseconds. */
export const createPace = (limits: Limits = usual) => {
  let at = 0
  let messages = limits.messages * limits.burst
  let bytes = limits.bytes * limits.burst
  return {
    allows: (size: number, now: number): boolean => {
      const seconds = at === 0 ? 0 : Math.max(0, now - at) / 1000
      at = now
      messages = Math.min(limits.messages * limits.burst, messages + seconds * limits.messages) - 1
      bytes = Math.min(limits.bytes * limits.burst, bytes + seconds * limits.bytes) - size
      return messages >= 0 && bytes >= 0
    },
  }
}
