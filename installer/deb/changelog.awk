# Debian's changelog out of CHANGELOG.md: an entry for each "## version", a bullet for each "- " of it,
# in lines of at most 78 letters. The day of a version stands behind it, "## 1.2.3 (2027-01-31)"; the one
# that has none yet gets the day given.
# RFC 2822 wants a weekday and a zone; the day alone is known.
function stamp(day,    command, told) {
    command = "LC_ALL=C date -u -d " day " '+%a, %d %b %Y 00:00:00 +0000'"
    command | getline told
    close(command)
    return told
}
function bullet(    words, count, i, line) {
    if (text == "") {
        return
    }
    count = split(text, words, / +/)
    line = "  *"
    for (i = 1; i <= count; ++i) {
        if (length(line) + 1 + length(words[i]) > 78) {
            print line
            line = "   "
        }
        line = line " " words[i]
    }
    print line
    text = ""
}
function finish() {
    bullet()
    if (version != "") {
        printf "\n -- The Partner Desk developers <developers@partner-desk.example>  %s\n\n", stamp(day)
    }
}
/^## / { finish(); version = $2; day = match($0, /[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/) ? substr($0, RSTART, RLENGTH) : date; printf "partner-desk (%s-1) unstable; urgency=medium\n\n", version; next }
version == "" { next }
/^- / { bullet(); text = substr($0, 3); next }
/^  / { text = text " " substr($0, 3) }
END { finish() }
