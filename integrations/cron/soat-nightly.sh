#!/bin/sh
# Checks what a content management system exported, on a machine with Node.js and nothing else: for cron or a systemd timer.
#
#   soat-nightly.sh EXPORT REPORTS [INDEX]
#
# EXPORT   folder of drafts, with its soat.yml
# REPORTS  folder for report.html and report.json; each is replaced in one step, so that nobody reads half of one
# INDEX    a .soat file to bring up to date first, from the folder beside it of the same name (kho.soat from kho/)
#
# SOAT names the command where it is not on the PATH. Findings are no failure here: they are in the report. Exit code 2,
# with a word on standard error, which cron mails: something could not be read or written.
set -eu
if [ $# -lt 2 ]; then
  sed -n 's/^# \{0,1\}//; 3,9p' "$0" >&2
  exit 2
fi
export_folder=$1 reports=$2 index=${3:-}
soat=${SOAT:-soat}

if [ -n "$index" ]; then
  $soat index "${index%.soat}" --out "$index" --update
fi
mkdir -p "$reports"
code=0
$soat check --fail-on never --quiet \
  --format "html:$reports/report.html" --format "json:$reports/report.json" -- "$export_folder" || code=$?
exit "$code"
