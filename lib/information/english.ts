import type { InformationTexts } from '#lib/information/information-text.ts';

/** What the demo paper says of itself in English. People and addresses are invented. */
export const ENGLISH: InformationTexts = {
  about: {
    name: 'About us',
    description: 'Who makes The Setu Daily, for whom, and who pays for it.',
    parts: [
      {
        paragraphs: [
          'The Setu Daily is one newspaper in two languages. Setu means bridge: a reporter in Bagaha writes in Hindi, a correspondent in Hamburg in English, and both are read in both.',
          'Neither language is a summary of the other. Every story is written out in full by a translator who signs for it, and checked by an editor who reads both.',
        ],
      },
      {
        heading: 'Who owns and pays for the paper',
        paragraphs: [
          'The paper is published by Setu Prakashan, a company owned by the people who work in it. No shareholder holds more than five in a hundred shares.',
          'Readers pay for half of it and advertisers for the other half. No advertiser sees a story before it is published, and nothing that is paid for is printed as news.',
        ],
      },
    ],
  },
  editors: {
    name: 'Editors and newsroom',
    description: 'Who edits The Setu Daily.',
    parts: [
      {
        paragraphs: [
          'Mrinalini Joshi is the chief editor and answers for all that is printed.',
          'Arjun Malhotra edits the news of both languages; Meenakshi Subbarayan edits science and health.',
          'Vandana Tripathi heads the Hindi translators and Joseph Thomas the English ones. Sudha Iyer runs the office.',
        ],
      },
      {
        heading: 'Where we are',
        paragraphs: [
          'Reporters sit in Lucknow, Delhi, Bhopal, Mumbai and Hamburg. The name above a story leads to everything that person has written for us.',
        ],
      },
    ],
  },
  standards: {
    name: 'Standards',
    description: 'The rules by which The Setu Daily reports.',
    parts: [
      {
        paragraphs: [
          'We print what we know and say how we know it. A fact that only one side tells us is told as that side’s.',
          'Whoever is accused of something is asked before we print it, and given time to answer.',
        ],
      },
      {
        heading: 'Sources, pictures, machines',
        paragraphs: [
          'Names are left out only where a person would come to harm, and an editor knows who it is. We pay for no interview.',
          'A picture shows what its caption says. Drawings are called drawings, and each picture names whoever made it.',
          'Machines may propose a translation or a summary. A person reads every word before it is printed, and signs for it.',
        ],
      },
      {
        heading: 'Opinion',
        paragraphs: [
          'Opinion stands apart from news, under the name of whoever holds it. It need not be ours; its facts are checked as all others are.',
        ],
      },
    ],
  },
  corrections: {
    name: 'Corrections',
    description: 'How The Setu Daily puts mistakes right, and how to tell us of one.',
    parts: [
      {
        paragraphs: [
          'When we are wrong we say so, in the story itself and in both languages. A story that was changed in substance shows when it was last updated.',
          'A story that should not have been printed is withdrawn, and a notice stands in its place. It does not vanish.',
          'Tell us of a mistake: <corrections@setudaily.example>. Name the story and what is wrong. An editor answers within two working days.',
        ],
      },
    ],
  },
  contact: {
    name: 'Contact',
    description: 'How to reach the newsroom of The Setu Daily.',
    parts: [
      {
        paragraphs: [
          'The newsroom: <newsroom@setudaily.example>. Advertising: <advertising@setudaily.example>.',
          'By post: Setu Prakashan, 14 Nadi Marg, Lucknow 226001, Uttar Pradesh.',
        ],
      },
      {
        heading: 'If you have something to tell us',
        paragraphs: [
          'Write to a reporter by the name above the story, care of the newsroom. Do not write from an office computer what your office should not read.',
        ],
      },
    ],
  },
  privacy: {
    name: 'Privacy',
    description: 'What The Setu Daily knows of its readers: next to nothing.',
    parts: [
      {
        paragraphs: [
          'These pages load nothing from anybody else: no advertising network, no counter, no font, no script of another company.',
          'One cookie, `edition`, remembers for a year which language you chose, so that the bare address of the paper opens in it. It is set only when you choose a language, and names nobody.',
          'The server writes down which pages were asked for and from which network address, to find faults and attacks. These lists are deleted after thirty days.',
          'A video or a post of another company is shown as a link. Nothing is fetched from there before you follow it.',
        ],
      },
    ],
  },
  grievance: {
    name: 'Grievance officer',
    description: 'Whom to write to with a complaint about The Setu Daily.',
    parts: [
      {
        paragraphs: [
          'The paper keeps the Code of Ethics for digital news publishers under the Information Technology Rules of 2021. A complaint goes first to our grievance officer:',
          'Sudha Iyer, grievance officer, Setu Prakashan, 14 Nadi Marg, Lucknow 226001. <grievance@setudaily.example>',
          'She confirms a complaint within twenty-four hours and decides on it within fifteen days, in writing and with reasons, in the language it was made in.',
        ],
      },
    ],
  },
};
