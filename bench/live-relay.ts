import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { frameOf, kinds, readFrame, steps } from './frames.ts'

// The least that live editing can do: documents in memory, handed on as the server of y-websocket does it; nothing is
// stored, and nobody is asked who they are.

type Room = { doc: Y.Doc; awareness: Awareness; sockets: Set<WebSocket> }
type Changed = Record<'added' | 'updated' | 'removed', number[]>
const rooms = new Map<string, Room>()

const openRoom = (): Room => {
  const doc = new Y.Doc()
  const room: Room = { doc, awareness: new Awareness(doc), sockets: new Set() }
  const toAll = (message: Buffer): void => {
    for (const socket of room.sockets) socket.send(message)
  }
  room.awareness.setLocalState(null)
  doc.on('update', (update: Uint8Array) => toAll(frameOf(kinds.sync, steps.update, update)))
  room.awareness.on('update', ({ added, updated, removed }: Changed) => {
    const clients = [...added, ...updated, ...removed]
    toAll(frameOf(kinds.awareness, encodeAwarenessUpdate(room.awareness, clients)))
  })
  return room
}

const hear = ({ doc, awareness }: Room, socket: WebSocket, data: Buffer): void => {
  const frame = readFrame(data)
  if (frame.number() === kinds.awareness) return applyAwarenessUpdate(awareness, frame.bytes(), socket)
  const step = frame.number()
  const content = new Uint8Array(frame.bytes())
  if (step !== steps.ask) return Y.applyUpdate(doc, content, socket)
  socket.send(frameOf(kinds.sync, steps.answer, Y.encodeStateAsUpdate(doc, content)))
}

const server = createServer((_, response) => response.writeHead(404).end())
new WebSocketServer({ server }).on('connection', (socket, { url = '/' }) => {
  const room = rooms.get(url) ?? openRoom()
  rooms.set(url, room)
  room.sockets.add(socket)
  socket.on('message', (data: Buffer) => hear(room, socket, data))
  socket.on('close', () => room.sockets.delete(socket))
  socket.send(frameOf(kinds.sync, steps.ask, Y.encodeStateVector(room.doc)))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.resume().on('close', () => process.exit(0))
