import { answerOf, type Question } from './answer.ts'

// Beside the page's own thread, so that typing never waits, however many checks and words there are.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answerOf(data))
})
