/** What the checks of words say: of names, lines and outcomes, and of services that read alike. */
export const textChecks = {
  SD003: {
    title: 'An outcome that says what is delivered, not what gets better',
    why: 'A delivery can be on time and help nobody. People want to know what they can do, save or avoid once they have it.',
    fix: 'Ask “so that who can do what?” and write the answer. Keep what is delivered under outputs.',
    deliverable: {
      title: '“{{outcome}}” names a thing that is delivered, not what gets better',
      why: 'A thing can be delivered on time and help nobody. The customer cannot tell what it is worth to have it.',
      fix: 'Ask “so that who can do what?” and write the answer. Keep the thing under outputs.',
    },
    activity: {
      title: '“{{outcome}}” says what the provider does, not what gets better',
      why: 'Work can be done diligently and change nothing for those who take the service. They look for what they gain.',
      fix: 'Write what somebody on the consumer’s side can do, save or avoid because of that work.',
    },
  },
  SD020: {
    title: 'The name names a technology',
    why: 'People look for what they want to get done. A name from the engine room tells them nothing, and is wrong as soon as the technology changes.',
    fix: 'Name what the consumer gets or can do.',
    product: {
      title: '“{{name}}” in the name is technology, not what the consumer gets',
      why: 'People look for what they want to get done. The technology behind it tells most of them nothing, and it will be replaced one day.',
      fix: 'Name what the consumer gets or can do. Which technology does it belongs to the supply part.',
    },
    system: {
      title: '“{{name}}” in the name is a system, not what the consumer gets',
      why: 'Only those who know the system already know what they would come for. Everybody else passes it by.',
      fix: 'Name what people do with it, and mention the system in the description.',
    },
    version: {
      title: '“{{name}}” in the name is a version or an address',
      why: 'Consumers do not choose a service by the machine or version that it runs on, and the next one makes the name wrong.',
      fix: 'Leave it out of the name. Name what the consumer gets or can do.',
    },
  },
  SD021: {
    title: 'Only insiders understand what it is for',
    why: 'Somebody who has never worked for the provider has to see at once whether the service is for them.',
    fix: 'Say in plain words what somebody can do with the service.',
    verb: {
      title: 'Neither the name “{{name}}” nor the line below it says what somebody does',
      why: 'Without a verb the reader has to guess what happens, who does it and what they can do here.',
      fix: 'Use a verb in the name or in the first sentence: what can the consumer do, or what is done for them?',
    },
    abbreviation: {
      title: '“{{abbreviation}}” is explained nowhere',
      why: 'Whoever has never worked for the provider does not know it, cannot search for it, and does not feel addressed.',
      fix: 'Write the full words, or put them beside the abbreviation. If all your consumers know it, add it to the glossary of the workspace.',
    },
  },
  SD022: {
    title: 'The name shows the organisation chart',
    why: 'Consumers look for what is done, not for who does it. Units are renamed and merged; what people need stays.',
    fix: 'Name what is done for the consumer. Who does it is shown beside it.',
    provider: {
      title: '“{{name}}” in the name says who provides it, not what it is',
      why: 'Consumers look for what is done, not for who does it, and the provider is shown beside the name in any case.',
      fix: 'Leave the provider out of the name and say what is done for the consumer.',
    },
    unit: {
      title: '“{{name}}” in the name is a part of an organisation',
      why: 'A unit can do many things, and it will be renamed one day. The consumer cannot tell from it what there is to be had.',
      fix: 'Name what that unit does for the consumer; if it does several things, make each a service of its own.',
    },
  },
  SD025: {
    title: 'Another service promises the same',
    why: 'Whoever reads both cannot tell which one to ask for, asks the wrong one, or gives up.',
    fix: 'Say how they differ, or make them one service.',
    one: {
      title: 'Reads like “{{neighbour}}”',
      why: 'Whoever reads both cannot tell which one to ask for, asks the wrong one, or gives up.',
      fix: 'Talk to those who own the other one. Say in both how they differ (for whom, where, for what), or make them one service.',
    },
    several: {
      title: 'Reads like “{{neighbour}}” and {{more}} more',
      why: 'Whoever searches finds several services that promise the same, and cannot tell which one to ask for.',
      fix: 'Talk to those who own the others. Say in each how it differs (for whom, where, for what), or make them one service.',
    },
  },
  SD026: {
    title: 'Cut in another size than the other services',
    why: 'Where one entry is a whole field and the next a single step, consumers can neither compare them nor find the right one.',
    fix: 'Compare with similar services: split what is several, join what is only a part.',
    many: {
      title: 'Many outcomes: {{number}}, where {{median}} are usual in this catalogue',
      why: 'With so many aims it is probably several services in one. Consumers cannot tell which part is for them.',
      fix: 'See whether some outcomes are for other people or can be had alone, and make them services of their own.',
    },
    few: {
      title: 'Few outcomes: {{number}}, where {{median}} are usual in this catalogue',
      why: 'It may be a step of another service, and consumers would have to put together what they need from pieces.',
      fix: 'Ask the customer what else gets better, or make it a part of the service that it belongs to.',
    },
  },
} as const
