"""What the annotations of Ecto share: types, schemas as data, and the lines that they become."""
