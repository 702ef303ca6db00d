/** The names of what a post is and where it stands: the calendar says them too. */
export const posts = {
  state: {
    draft: 'Draft',
    scheduled: 'Scheduled',
    awaiting_approval: 'To approve',
    publishing: 'Publishing',
    waiting: 'Waiting',
    published: 'Published',
    partly_published: 'Partly published',
    unknown: 'To be looked up',
    failed: 'Failed',
    expired: 'Held back',
    deleted: 'Deleted',
  },
  network: { facebook: 'Facebook', instagram: 'Instagram' },
  format: { feed: 'Post', reel: 'Reel', story: 'Story' },
  shape: {
    text: 'Text',
    link: 'Link',
    image: 'Picture',
    album: 'Album',
    video: 'Video',
    carousel: 'Carousel',
    reel: 'Reel',
    story_image: 'Story',
    story_video: 'Story',
  },
}
