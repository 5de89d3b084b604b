import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSender, localAddress, readSettings } from './settings.ts'

describe('settings', () => {
  test('stand by themselves', () => {
    expect(readSettings([], {})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: resolve('data'),
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: null,
      mailFrom: null,
      nameStatements: true,
      checkReplies: false,
      logLevel: 'info',
      command: 'npm start',
    })
  })

  test('come from the environment, and the data folder from an argument before that', () => {
    const env = {
      PORT: '4100',
      HOST: '::1',
      COVALENCE_DATA: '/a',
      COVALENCE_PUBLIC_URL: 'https://s.example/',
    }
    expect(readSettings(['--data', '/b c'], env)).toMatchObject({
      port: 4100,
      host: '::1',
      dataFolder: '/b c',
      publicUrl: 'https://s.example',
      command: `npm start -- --data '/b c'`,
    })
    expect(readSettings([], env)).toMatchObject({ dataFolder: '/a' })
  })

  test.each([
    [['--port', '1'], {}, /--port/],
    [['stray'], {}, /stray/],
    [[], { PORT: '70000' }, /PORT is 70000/],
    [[], { PORT: 'http' }, /PORT is http/],
    [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL must be an address that begins with postgres:/],
    [[], { SMTP_URL: 'mail.example' }, /SMTP_URL/],
    [[], { COVALENCE_PUBLIC_URL: 'services.example' }, /COVALENCE_PUBLIC_URL/],
    [[], { COVALENCE_LOG_LEVEL: 'loud' }, /COVALENCE_LOG_LEVEL/],
  ])('refuses %j %j', (args, env, message) => {
    expect(() => readSettings(args, env)).toThrow(message)
  })

  test('a refused address is not repeated, since it may hold a password', () => {
    expect(() => readSettings([], { DATABASE_URL: 'mysql://root:tiger@db' })).not.toThrow(/tiger/)
  })

  test('help asks for nothing else', () => expect(readSettings(['--help'], {})).toBeNull())

  test('the local address can be opened', () => {
    expect(localAddress('127.0.0.1', 4000)).toBe('http://127.0.0.1:4000')
    expect(localAddress('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
    expect(localAddress('::1', 4000)).toBe('http://[::1]:4000')
  })

  test('mails come from the address that people use', () => {
    expect(defaultSender('https://services.example')).toBe('covalence@services.example')
    expect(defaultSender('http://127.0.0.1:4000')).toBe('covalence@localhost')
    expect(defaultSender('http://[::1]:4000')).toBe('covalence@localhost')
  })
})
