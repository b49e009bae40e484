"""Compares the Parquet file of `million_rows` with its CSV file: compare.py FOLDER. Needs pyarrow."""

import datetime
import decimal
import sys

import pyarrow
import pyarrow.csv
import pyarrow.parquet

TYPES = {
    "t.id": pyarrow.float64(),
    "t.count": pyarrow.int64(),
    "t.price": pyarrow.float64(),
    "t.is_new": pyarrow.bool_(),
    "t.day": pyarrow.date32(),
    "t.at": pyarrow.timestamp("us"),
    "t.month": pyarrow.string(),
}

folder = sys.argv[1]
table = pyarrow.parquet.read_table(f"{folder}/rows.parquet")
actual = dict(zip(table.schema.names, table.schema.types))
assert actual == TYPES, actual
# The text of each value, so that neither file is read with the types of the other.
text = pyarrow.csv.ConvertOptions(column_types={name: pyarrow.string() for name in TYPES})
expected = pyarrow.csv.read_csv(f"{folder}/rows.csv", convert_options=text)
assert table.num_rows == expected.num_rows, (table.num_rows, expected.num_rows)


def as_text(value):
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return str(value)


for name in TYPES:
    for row, (value, text) in enumerate(zip(table[name].to_pylist(), expected[name].to_pylist())):
        if isinstance(value, float):
            assert decimal.Decimal(repr(value)) == decimal.Decimal(text), (name, row, value, text)
        else:
            assert as_text(value) == text, (name, row, value, text)
print(f"{table.num_rows} rows of {len(TYPES)} columns are equal")
