// Live drafts: what people type at once, by way of sockets, rooms and a log. Knows no rule of services: whoever keeps
// the drafts says who may come in and how the JSON follows (`DraftKeeper`).
export { createRooms } from './rooms.ts'
export { createSockets } from './sockets.ts'
export {
  type Admission,
  type DraftKeeper,
  type Guest,
  type OpenDraft,
  type Patience,
  RoomError,
} from './draft-keeper.ts'
export {
  addLiveDraft,
  addUpdates,
  catchUp,
  compactLiveText,
  holdLiveDraft,
  loadLiveText,
  noteFollowed,
} from './live-store.ts'
export { fits } from './text-size.ts'
export { emptyLiveText, type LiveText, type Update, updateOf } from './live-text.ts'
