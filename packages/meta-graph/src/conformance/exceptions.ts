/** Methods whose requests are none of the specifications' operations, each with the reason. */
export const exceptions: Readonly<Record<string, string>> = {
  batch: 'the root of the graph takes a batch; its operations are checked where they are made singly',
  'onPage.reels.send': 'the upload host has no specification: bytes with headers',
  'onPage.reels.sendFromUrl': 'the upload host has no specification: an address in a header',
  'onPage.stories.video.send': 'the upload host has no specification: bytes with headers',
  'onPage.stories.video.sendFromUrl': 'the upload host has no specification: an address in a header',
  'onInstagram.containers.send': 'the upload host has no specification: bytes with headers',
  'onInstagram.containers.sendFromUrl': 'the upload host has no specification: an address in a header',
}
