"""What is said to whom: access, registration, questions, screens. Knows no platform."""
