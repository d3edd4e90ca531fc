"""What a member of the Council would see in the pictures: one detector a file."""
