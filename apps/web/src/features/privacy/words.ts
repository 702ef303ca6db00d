export const dataWords = {
  title: 'Your data',
  lead: 'Take it with you, or have it deleted.',
  export: {
    title: 'Download your data',
    note: 'One ZIP file with everything that is kept about you.',
    contains: [
      'Your account: name, e-mail, devices, passkeys, and where you are signed in',
      'Where you belong, what you chose, what you were told, and what you did',
      'Every workspace and organisation that you own: all rows as JSON, with pictures and videos',
    ],
    without:
      'Not in it: passwords, keys and tokens, which would let somebody act in your name, and what your colleagues were told. Ads and posts are at Meta, where you can download them as well.',
    ask: 'Ask for the file',
    again: 'Make a new one',
    making: 'The file is being made',
    makingText: (asked: string) =>
      `Asked for ${asked}. You may leave this page: we mail you when it is there.`,
    ready: 'Your file is ready',
    readyText: (size: string, made: string, until: string) =>
      `${size}, asked for on ${made}. It is deleted on ${until}.`,
    download: (size: string) => `Download, ${size}`,
    failed: 'The file could not be made',
    failedText: 'Ask for it once more. If that fails, too, write to whoever runs this installation.',
    notAsked: 'Not asked for',
  },
  remove: {
    title: 'Delete your account',
    note: 'At once, and for good. Nobody can bring it back.',
    goes: 'What goes',
    goesList: [
      'Your account, passkeys, API keys, and every session',
      'Workspaces and organisations that are yours alone, with everything in them',
      'A paid plan of theirs: it is cancelled',
      'Your name and address in what is written down about your work elsewhere',
    ],
    stays: 'What stays',
    staysList: [
      'Everything at Meta: campaigns, ads, posts and Pages are not touched',
      'Workspaces of other people, with what you made there',
      'That something was done there, and when, without your name',
    ],
    first:
      'First pause campaigns that run, and hand over or delete what other people share with you. Anything you want to keep is in the file above.',
    open: 'Delete my account',
    dialog: 'Delete your account?',
    dialogText: 'This takes a moment and cannot be undone.',
    password: 'Your password',
    passwordRequired: 'Write your password.',
    confirm: (email: string) => `Type ${email}`,
    confirmWrong: 'This is not the e-mail of your account.',
    submit: 'Delete for good',
    ways: {
      campaigns: 'Go to your campaigns',
      team: 'Team of this workspace',
      workspace: 'Settings of this workspace',
      organisation: 'Organisation',
    },
  },
  more: {
    privacy: 'What is kept, and why',
    meta: 'Did you ask Facebook to delete your data? See how far it is',
  },
  farewell: {
    title: 'Your account is deleted',
    lead: 'You are signed out everywhere. A mail confirms it.',
    text: 'Workspaces that were yours alone are deleted with everything in them; their files go within minutes. What is at Meta was not touched.',
    thanks: 'Thank you for having been here.',
    start: 'To the start page',
  },
}
