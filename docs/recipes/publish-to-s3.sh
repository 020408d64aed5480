#!/bin/sh
# Publishes dist/ in a bucket, with the command line of AWS: ./publish-to-s3.sh s3://rca.example.org
set -eu
bucket=$1

sync() {
  aws s3 sync dist "$bucket" --exclude '.causebook/*' "$@"
}

# What pages need comes first. A name with a hash of the content never holds anything else.
hash='[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
sync --exclude '*' --include "*.$hash.css" --include "*.$hash.js" --include "*.$hash.woff2" \
  --include "search/index/$hash$hash.*" --cache-control 'public, max-age=31536000, immutable'

# Kinds of files that S3 does not know, or tells without their encoding.
kind() {
  sync --exclude '*' --include "*.$1" --cache-control no-cache --content-type "$2"
}
kind html 'text/html; charset=utf-8'
kind md 'text/markdown; charset=utf-8'
kind txt 'text/plain; charset=utf-8'
kind csv 'text/csv; charset=utf-8'
kind ics 'text/calendar; charset=utf-8'
kind atom application/atom+xml
kind rss application/rss+xml
kind opml text/x-opml
kind webp image/webp

# Then all else, and at last what is no longer part of the site goes.
sync --cache-control no-cache
sync --cache-control no-cache --delete
