// saxen brings no types of its own: those of the few hooks that are used here.
declare module 'saxen' {
  type Decode = (text: string) => string
  type Hooks = {
    openTag: (tag: string, attributes: () => object, decode: Decode) => void
    closeTag: (tag: string) => void
    text: (text: string, decode: Decode) => void
    cdata: (text: string) => void
    error: (error: Error) => void
  }
  export class Parser {
    on<Name extends keyof Hooks>(name: Name, hook: Hooks[Name]): this
    parse(xml: string): this
  }
}
