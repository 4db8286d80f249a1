# usage: awk -f compare-csv.awk EXPECTED ANSWER
#
# EXPECTED names some columns of ANSWER in its first line and gives their values row by row, in order. Numbers may
# be rounded to six decimals; a column named `A|B` may have either name. A last line `...` says that further rows may follow; without it they may not.

# Takes an RFC 4180 record apart into `fields`; returns how many there are.
function split_record(record, fields,    count, field, character, quoted, i) {
    sub(/\r$/, "", record)
    count = 0; field = ""; quoted = 0
    for (i = 1; i <= length(record); i++) {
        character = substr(record, i, 1)
        if (character == "\"") {
            if (quoted && substr(record, i + 1, 1) == "\"") { field = field "\""; i++ }
            else quoted = !quoted
        } else if (character == "," && !quoted) {
            fields[++count] = field; field = ""
        } else field = field character
    }
    fields[++count] = field
    return count
}

function is_number(text) { return text ~ /^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$/ }

function is_same(expected, answer,    difference) {
    if (expected == answer) return 1
    if (!is_number(expected) || !is_number(answer)) return 0
    difference = expected - answer
    return difference < 0.00000051 && difference > -0.00000051
}

function complain(text) { print text; failed = 1 }

FNR == 1 { file += 1 }

file == 1 && FNR == 1 { width = split_record($0, names); next }
file == 1 && $0 == "..." { open = 1; next }
file == 1 {
    rows += 1
    split_record($0, fields)
    for (i = 1; i <= width; i++) wanted[rows, i] = fields[i]
    next
}

FNR == 1 {
    columns = split_record($0, fields)
    for (i = 1; i <= width; i++) {
        for (j = 1; j <= columns; j++) if (index("|" names[i] "|", "|" fields[j] "|")) place[i] = j
        if (!(i in place)) complain("no column `" names[i] "` in: " $0)
    }
    next
}

{
    found += 1
    if (found > rows) next
    split_record($0, fields)
    for (i = 1; i <= width; i++) {
        if ((i in place) && !is_same(wanted[found, i], fields[place[i]]))
            complain("row " found ", " names[i] ": expected " wanted[found, i] ", answered " fields[place[i]])
    }
}

END {
    if (found < rows) complain("expected " rows " rows, answered " found + 0)
    if (found > rows && !open) complain("expected " rows " rows, answered " found)
    exit failed
}
