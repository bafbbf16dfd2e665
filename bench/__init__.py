"""Measurements that are printed and judged by people; tests never depend on how fast a machine is."""
