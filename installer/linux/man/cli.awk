# Makes the manual page of partner-desk-cli out of its own --help, so that neither can be without the
# other's commands. Variables: version, date, and the words of the page's language (name, summary,
# synopsis, description, more).
# The form of --help: "Heading:" at the margin, "  term" (going on at nine spaces), "      text".
function escaped(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    if (text ~ /^[.']/) {
        text = "\\&" text
    }
    return text
}
function trimmed(text) {
    sub(/^ +/, "", text)
    return text
}
BEGIN {
    printf ".TH PARTNER\\-DESK\\-CLI 1 %s \"Partner Desk %s\"\n", date, version
    printf ".SH %s\npartner\\-desk\\-cli \\- %s\n", name, summary
}
NR == 1 {
    usage = $0
    sub(/^[^:]*: */, "", usage)
    sub(/^[^ ]*\//, "", usage)
    printf ".SH %s\n.B %s\n", synopsis, escaped(usage)
    printf ".SH %s\n%s\n", description, escaped(more)
    next
}
/^[^ ].*:$/ { sub(/:$/, ""); printf ".SH %s\n", escaped($0); inTerm = 0; next }
/^         / && inTerm { printf ".TQ\n.B %s\n", escaped(trimmed($0)); next }
/^      / { printf "%s\n", escaped(trimmed($0)); inTerm = 0; next }
/^  / {
    printf inTerm ? ".TQ\n.B %s\n" : ".TP\n.B %s\n", escaped(trimmed($0))
    inTerm = 1
    next
}
/^$/ { next }
{
    # "Exit status: 0 done, 1 …": one heading and its text.
    heading = $0
    sub(/:.*/, "", heading)
    sub(/^[^:]*: */, "")
    printf ".SH %s\n%s\n", escaped(heading), escaped($0)
}
END { printf ".SH %s\n.BR partner\\-desk (1)\n", seealso }
