/** Files that take their reader long, and that it may not refuse for their size. */

const post =
  '<item><title>Ferry</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>' +
  '<content:encoded><![CDATA[The ferry is back. It was away for a week.]]></content:encoded></item>'

/** A WordPress export of so many posts. */
export function longExport(posts: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><wp:wxr_version>1.2</wp:wxr_version>${post.repeat(posts)}</channel></rss>`
}
